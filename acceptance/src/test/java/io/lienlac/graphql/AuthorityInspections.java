package io.lienlac.graphql;

import io.lienlac.Eventually;
import io.lienlac.GraphQl;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What an inspector has looked at in the little world. */
record AuthorityInspections(AuthorityWorld world) {

  /** Searches for the letter, which is the only one with a number, and opens it. */
  void build() {
    GraphQl inspector = world.as(Role.BUREAU_HEAD_ELSEWHERE);
    world.name("inspection", found(inspector));
    world.name(
        "savedSearch",
        AuthorityWorld.effect(inspector, "saveSearch", "savedSearch", world.search("letter")));
    inspector.data(
        "query($inspection: ID!, $letter: ID!) { inspectedDirective(inspection: $inspection,"
            + " directive: $letter) { id } }",
        Map.of("inspection", world.id("inspection"), "letter", world.id("letter")));
    Eventually.until(
        "the opening is in the log",
        () ->
            world
                    .as(Role.DIRECTOR)
                    .data(
                        "query($of: ID!) { accessLog(of: $of) { edges { cursor } } }",
                        Map.of("of", world.id("department")))
                    .at("/accessLog/edges")
                    .size()
                >= 2);
  }

  private static String found(GraphQl inspector) {
    return Eventually.get(
        "the archive has the letter",
        () -> {
          JsonNode search =
              inspector
                  .data(
                      "{ searchArchive(text: \"1054\", purpose: \"Kiểm tra\", caseNumber:"
                          + " \"12/KH\") { inspection count } }")
                  .path("searchArchive");
          return search.path("count").asInt() == 1
              ? Optional.of(search.path("inspection").asString())
              : Optional.empty();
        });
  }
}
