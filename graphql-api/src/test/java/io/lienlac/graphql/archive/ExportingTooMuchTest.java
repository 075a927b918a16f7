package io.lienlac.graphql.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.CommandOutcome;
import io.lienlac.api.archive.ArchiveCommand.RecordSearch;
import io.lienlac.api.archive.FindRecordedExport;
import io.lienlac.api.archive.FoundExport;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.Reach;
import io.lienlac.graphql.ApiTest;
import io.lienlac.graphql.FakeSides;
import io.lienlac.graphql.Http;
import io.lienlac.graphql.Http.Answer;
import io.lienlac.graphql.World;
import io.lienlac.query.api.Page;
import io.lienlac.query.api.archive.ArchiveResult;
import io.lienlac.query.api.archive.SearchArchive;
import io.lienlac.query.api.organisation.FindScope;
import io.lienlac.query.api.organisation.Scope;
import io.lienlac.query.api.organisation.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever is told that too much was found has searched. */
@ApiTest
class ExportingTooMuchTest {

  @Autowired Http http;
  @Autowired FakeSides sides;

  @BeforeEach
  void reset() {
    sides.reset();
    sides.queries(
        query ->
            switch (query) {
              case FindRecordedExport _ -> new FoundExport(null);
              case FindScope _ -> inspector();
              case SearchArchive _ -> tooMuch();
              default -> sides.worldsAnswer(query);
            });
  }

  @Test
  void itIsRecordedAsASearchBeforeItIsRefused() {
    sides.commands(
        command -> new CommandOutcome(((RecordSearch) command).inspectionId().value(), Map.of()));
    assertThat(export().text("/exportArchive/userErrors/0/code")).isEqualTo("EXPORT_TOO_LARGE");
    assertThat(sides.sent).hasSize(1);
    RecordSearch search = (RecordSearch) sides.sent.getFirst().command();
    assertThat(search.text()).isEqualTo("an");
    assertThat(search.purpose()).isEqualTo("p");
    assertThat(search.caseNumber()).isEqualTo("c");
    assertThat(search.posts()).containsExactly(World.DEPARTMENT.id());
    assertThat(search.hits()).isEqualTo(501);
    assertThat(search.shown()).isEmpty();
  }

  @Test
  void itIsNotToldWhenItCannotBeRecorded() {
    sides.commands(
        command -> {
          throw new IllegalStateException("the store is away");
        });
    assertThat(export().code()).isEqualTo("INTERNAL_ERROR");
  }

  private Answer export() {
    return http.ask(
        "officer",
        "mutation { exportArchive(input: {idempotencyKey: \"key-0002\", text: \"an\", purpose:"
            + " \"p\", caseNumber: \"c\"}) { userErrors { code } } }");
  }

  private static Scope inspector() {
    return new Scope(
        World.OFFICER.id(),
        LocalDate.of(2026, 3, 2),
        List.of(
            new Standing(
                Power.SEARCH_ARCHIVE, World.DEPARTMENT.id(), Reach.OWN_UNIT_AND_BELOW, null)));
  }

  private static ArchiveResult tooMuch() {
    return new ArchiveResult(
        new Page<>(List.of(), List.of(), true, false), 501, List.of(), List.of(), List.of());
  }
}
