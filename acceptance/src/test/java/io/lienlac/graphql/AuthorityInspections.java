package io.lienlac.graphql;

import io.lienlac.Eventually;
import io.lienlac.GraphQl;
import io.lienlac.Http;
import io.lienlac.RunningSystem;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What an inspector has looked at in the little world. */
record AuthorityInspections(AuthorityWorld world, RunningSystem system) {

  /** What an export of the letter asks for. */
  static final Map<String, Object> WISH =
      Map.of("text", "1054", "purpose", "Kiểm tra", "caseNumber", "12/KH");

  /** Searches for the letter, which is the only one with a number, and opens it. */
  void build() {
    GraphQl inspector = world.as(Role.INSPECTOR);
    world.name("inspection", found(inspector));
    world.name(
        "savedSearch",
        AuthorityWorld.effect(inspector, "saveSearch", "savedSearch", search(world, "letter")));
    inspector.data(
        "query($inspection: ID!, $letter: ID!) { inspectedDirective(inspection: $inspection,"
            + " directive: $letter) { id } }",
        Map.of("inspection", world.id("inspection"), "letter", world.id("letter")));
    world.name("export", AuthorityWorld.effect(inspector, "exportArchive", "archiveExport", WISH));
    fetch(inspector);
    GraphQl auditor = world.as(Role.AUDITOR);
    world.name("entry", entry(auditor));
    world.name(
        "historyExport",
        AuthorityWorld.effect(auditor, "exportHistory", "historyExport", history(world)));
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

  /** What an export of the department's history asks for. */
  static Map<String, Object> history(AuthorityWorld world) {
    return Map.of(
        "unit", world.id("department"), "purpose", "Kiểm toán", "caseNumber", "15/KT");
  }

  /** A search with everything that a search can have. */
  static Map<String, Object> search(AuthorityWorld world, String name) {
    return Map.of(
        "post",
        world.id("root"),
        "name",
        name,
        "text",
        "1054",
        "filter",
        Map.of(
            "issuer",
            world.id("department"),
            "below",
            world.id("department"),
            "kinds",
            List.of("DOCUMENT"),
            "from",
            "2017-01-01",
            "to",
            "2018-01-01",
            "acknowledged",
            true));
  }

  /** How the department began, once it is proved. */
  private String entry(GraphQl auditor) {
    return Eventually.get(
        "the entry is sealed",
        () ->
            Optional.of(
                    auditor
                        .data(
                            "query($of: ID!) { auditTrail(of: $of, first: 1) { edges { node { id"
                                + " ledger { index } } } } }",
                            Map.of("of", world.id("department")))
                        .at("/auditTrail/edges/0/node"))
                .filter(entry -> entry.path("ledger").isObject())
                .map(entry -> entry.path("id").asString()));
  }

  private void fetch(GraphQl inspector) {
    URI address =
        URI.create(system.node().baseUrl() + export(inspector).at("/node/path").asString());
    Http.send(HttpRequest.newBuilder(address).build());
    Eventually.until(
        "the export is fetched", () -> export(inspector).at("/node/lastFetchedAt").isString());
  }

  private JsonNode export(GraphQl inspector) {
    return inspector.data(
        "query($id: ID!) { node(id: $id) { ... on ArchiveExport { path lastFetchedAt } } }",
        Map.of("id", world.id("export")));
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
