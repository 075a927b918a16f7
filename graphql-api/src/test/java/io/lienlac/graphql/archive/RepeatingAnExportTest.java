package io.lienlac.graphql.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.CommandOutcome;
import io.lienlac.api.NameBasedId;
import io.lienlac.api.archive.ArchiveCommand.ExportResult;
import io.lienlac.api.archive.ExportId;
import io.lienlac.api.archive.FindRecordedExport;
import io.lienlac.api.archive.FoundExport;
import io.lienlac.api.archive.RecordedExport;
import io.lienlac.api.archive.ShownLetter;
import io.lienlac.graphql.ApiTest;
import io.lienlac.graphql.FakeSides;
import io.lienlac.graphql.Http;
import io.lienlac.graphql.Http.Answer;
import io.lienlac.graphql.World;
import io.lienlac.query.api.archive.SearchArchive;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An export that is there is answered without a search. */
@ApiTest
class RepeatingAnExportTest {

  private static final ExportId EXPORT =
      new ExportId(NameBasedId.of(World.OFFICER.id().toString(), "exportArchive", "key-0001"));
  private static final List<ShownLetter> LETTERS =
      List.of(new ShownLetter(World.LETTER.id(), World.DEPARTMENT.id()));

  @Autowired Http http;
  @Autowired FakeSides sides;

  @BeforeEach
  void reset() {
    sides.reset();
    sides.commands(command -> new CommandOutcome(EXPORT.value(), Map.of()));
  }

  @Test
  void aRepeatedWishIsForTheLettersThatWereFoundFirst() {
    recorded(new RecordedExport(List.of(World.DEPARTMENT.id()), LETTERS));
    assertThat(export().at("/exportArchive/userErrors").toString()).isEqualTo("[]");
    assertThat(sides.asked).contains(new FindRecordedExport(EXPORT, World.OFFICER.id()));
    assertThat(sides.asked).noneMatch(SearchArchive.class::isInstance);
    ExportResult command = (ExportResult) sides.sent.getFirst().command();
    assertThat(command.exportId()).isEqualTo(EXPORT);
    assertThat(command.posts()).containsExactly(World.DEPARTMENT.id());
    assertThat(command.letters()).isEqualTo(LETTERS);
    assertThat(command.purpose()).isEqualTo("p");
  }

  @Test
  void aFirstWishIsRefusedToWhomeverIsNoInspector() {
    recorded(null);
    assertThat(export().text("/exportArchive/userErrors/0/code"))
        .isEqualTo("NOT_FOUND_OR_NOT_ALLOWED");
    assertThat(sides.sent).isEmpty();
  }

  private void recorded(@Nullable RecordedExport export) {
    sides.queries(
        query ->
            query instanceof FindRecordedExport
                ? new FoundExport(export)
                : sides.worldsAnswer(query));
  }

  private Answer export() {
    return http.ask(
        "officer",
        "mutation { exportArchive(input: {idempotencyKey: \"key-0001\", text: \"an\", purpose:"
            + " \"p\", caseNumber: \"c\"}) { userErrors { code } } }");
  }
}
