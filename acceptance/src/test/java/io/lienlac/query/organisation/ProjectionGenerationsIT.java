package io.lienlac.query.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.query.QuerySideFixture;
import io.lienlac.query.QuerySideNode;
import io.lienlac.query.Story;
import io.lienlac.query.api.PageRequest;
import io.lienlac.query.api.ViewNotReady;
import io.lienlac.query.api.organisation.FindScope;
import io.lienlac.query.api.organisation.FindUnits;
import io.lienlac.query.api.organisation.SearchUnits;
import io.lienlac.query.api.organisation.UnitFilter;
import io.lienlac.query.support.DeclaredIndexes;
import io.lienlac.query.support.Patience;
import io.lienlac.query.support.Patient;
import io.lienlac.query.support.ProjectionCode;
import io.lienlac.query.support.ProjectionDefinition;
import io.lienlac.query.support.ProjectionGenerations;
import io.lienlac.query.support.ViewsOrigin;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;

/** New code makes new documents, and nobody sees them before all are there. */
class ProjectionGenerationsIT {

  private static final int UNITS = 1_500;
  private static final ProjectionDefinition FORMER = UnitProjection.DEFINITION;
  private static final ProjectionDefinition NEXT = FORMER.inGeneration(FORMER.generation() + 1);
  private static final Bson FORMER_TOKENS = Filters.eq("processorName", FORMER.processor());

  private final Story story = new Story();
  private final UnitId ministry = story.unit(UnitKind.MINISTRY, "Bộ", null);
  private final PersonId minister = story.person("Nguyễn Văn Bình", ministry, Position.DIRECTOR);

  @Test
  void readersStayWithTheFormerGenerationUntilTheNewOneHasCaughtUp() {
    for (int i = 0; i < UNITS; i++) {
      story.unit(UnitKind.PROVINCIAL_DEPARTMENT, "Sở " + i, ministry);
    }
    try (QuerySideFixture fixture = QuerySideFixture.create()) {
      QuerySideNode old = fixture.node();
      old.show(story.told());
      String last = lastUnit(old);
      QuerySideNode renewed = fixture.node(NextGeneration.class);
      while (generation(renewed) == FORMER.generation()) {
        assertThat(lastUnit(renewed)).isEqualTo(last);
        assertThat(lastUnit(old)).isEqualTo(last);
      }
      assertThat(generation(renewed)).isEqualTo(NEXT.generation());
      assertThat(renewed.digests().get(NEXT.collection())).isEqualTo(fixtureDigest(old));
      assertThat(lastUnit(renewed)).isEqualTo(last);

      UnitId more = story.unit(UnitKind.PROVINCIAL_DEPARTMENT, "Sở mới", ministry);
      old.show(story.told());
      renewed.waitForViews();
      Patient.until(() -> find(old, more) && find(renewed, more));
    }
  }

  @Test
  void whileANewerOneIsShownFormerCodeGoesOnWithTheRunThatItHad() {
    try (QuerySideFixture fixture = QuerySideFixture.create()) {
      QuerySideNode first = fixture.node();
      first.show(story.told());
      first.rebuild(FORMER.name(), 1, "RUNNING");
      Patient.until(() -> shown(first).equals(FORMER.inRun(1).collection()));
      first.close();
      // As the node would have done some time later.
      fixture.drop(FORMER.collection());
      QuerySideNode old = fixture.node();
      old.waitForViews();
      QuerySideNode renewed = fixture.node(NextGeneration.class);
      Patient.until(() -> generation(renewed) == NEXT.generation());

      story.unit(UnitKind.PROVINCIAL_DEPARTMENT, "Sở mới", ministry);
      old.show(story.told());
      renewed.waitForViews();
      assertThat(collections(old))
          .contains(FORMER.inRun(1).collection(), NEXT.collection())
          .doesNotContain(FORMER.collection());
      assertThat(old.digests().get(FORMER.inRun(1).collection()))
          .isEqualTo(old.digests().get(NEXT.collection()));
    }
  }

  @Test
  void whatTheFormerCodeMadeIsDroppedWhenNobodyHasWorkedAtItForLong() {
    try (QuerySideFixture fixture = QuerySideFixture.create()) {
      QuerySideNode old = fixture.node();
      old.show(story.told());
      QuerySideNode renewed = fixture.node(NextGeneration.class);
      Patient.until(() -> generation(renewed) == NEXT.generation());
      old.close();
      assertThat(collections(renewed)).contains(FORMER.collection());

      tokens(renewed)
          .updateMany(
              FORMER_TOKENS,
              Updates.set("timestamp", Instant.now().minus(Duration.ofDays(8)).toEpochMilli()));
      Patient.until(
          () ->
              !collections(renewed).contains(FORMER.collection())
                  && tokens(renewed).countDocuments(FORMER_TOKENS) == 0);
      assertThat(collections(renewed)).contains(NEXT.collection());
      assertThat(find(renewed, ministry)).isTrue();
    }
  }

  @Test
  void aViewThatWasNeverCompleteIsNotShownAtAll() {
    try (QuerySideFixture fixture = QuerySideFixture.create()) {
      QuerySideNode node = fixture.node(NextGeneration.class);
      node.show(story.told());
      ProjectionGenerations nothingShown =
          new ProjectionGenerations(
              node.views(),
              node.bean(ViewsOrigin.class),
              List.of(),
              new DeclaredIndexes(List.of()));
      assertThatThrownBy(() -> nothingShown.shown(UnitProjection.DEFINITION))
          .isInstanceOf(ViewNotReady.class)
          .hasMessageContaining("units");
      assertThat(find(node, ministry)).isTrue();
    }
  }

  private static String fixtureDigest(QuerySideNode node) {
    return String.valueOf(node.digests().get(FORMER.collection()));
  }

  /** The name at the far end of the list, which a half-built view does not have. */
  private String lastUnit(QuerySideNode node) {
    Set<String> names = new HashSet<>();
    node.query(
            new SearchUnits(
                node.query(new FindScope(minister, Instant.now())),
                new UnitFilter(null, Set.of(), Set.of(), Set.of(), String.valueOf(UNITS - 1)),
                new PageRequest(10, null)))
        .page()
        .items()
        .forEach(unit -> names.add(unit.name()));
    assertThat(names).hasSize(1);
    return names.iterator().next();
  }

  private static boolean find(QuerySideNode node, UnitId unit) {
    return !node.query(new FindUnits(Set.of(unit))).units().isEmpty();
  }

  private static String shown(QuerySideNode node) {
    return node.bean(ProjectionGenerations.class).shown(FORMER).getNamespace().getCollectionName();
  }

  private static Set<String> collections(QuerySideNode node) {
    return node.views().listCollectionNames().into(new HashSet<>());
  }

  private static MongoCollection<Document> tokens(QuerySideNode node) {
    return node.views().getCollection(DeclaredIndexes.TOKENS);
  }

  private static int generation(QuerySideNode node) {
    Document pointer =
        node.views()
            .getCollection(DeclaredIndexes.PROJECTIONS)
            .find(new Document("_id", "units"))
            .first();
    return pointer == null ? 0 : pointer.getInteger("generation");
  }

  static class NextGeneration {

    @Bean
    ProjectionCode unitProjection(MongoDatabase views, Patience patience) {
      return new ProjectionCode(NEXT, run -> new UnitProjection(run, views, patience));
    }
  }
}
