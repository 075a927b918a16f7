package io.lienlac.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.Eventually;
import io.lienlac.GraphQl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A list whose members come and go, read page by page. */
class SavedSearchPagesIT {

  private static final String PAGE =
      "query($first: Int!, $after: String) { viewer { savedSearches(first: $first, after: $after) {"
          + " edges { node { id } } pageInfo { hasNextPage hasPreviousPage endCursor } } } }";

  private final SmallWorld world = SmallWorld.shared();

  @Test
  void pagesOfAnySizeMakeTheWholeList() {
    GraphQl inspector = inspector("inspector-who-reads-on");
    List<String> lastFirst = save(inspector, 5).reversed();
    for (int size : new int[] {1, 2, 5, 100}) {
      assertThat(walk(inspector, size)).containsExactlyElementsOf(lastFirst);
    }
  }

  @Test
  void aCursorLeadsOnThoughItsSearchIsGivenUp() {
    GraphQl inspector = inspector("inspector-who-gives-up");
    List<String> lastFirst = save(inspector, 5).reversed();
    JsonNode page = page(inspector, 2, null);
    assertThat(ids(page)).containsExactlyElementsOf(lastFirst.subList(0, 2));

    giveUp(inspector, lastFirst.get(1));
    giveUp(inspector, lastFirst.get(2));
    Eventually.until("both are given up", () -> walk(inspector, 100).size() == 3);

    JsonNode next = page(inspector, 2, page.at("/pageInfo/endCursor").asString());
    assertThat(ids(next)).containsExactlyElementsOf(lastFirst.subList(3, 5));
    assertThat(next.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
    assertThat(next.at("/pageInfo/hasPreviousPage").asBoolean()).isTrue();
  }

  private GraphQl inspector(String account) {
    return world.as(world.world().hire(world.department(), "INSPECTOR", account));
  }

  /** One after the other; answers their ids in that order. */
  private List<String> save(GraphQl inspector, int count) {
    List<String> ids = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      Map<String, String> wish =
          Map.of(
              "idempotencyKey",
              UUID.randomUUID().toString(),
              "post",
              world.department(),
              "name",
              "Kế hoạch " + number,
              "text",
              "ke hoach");
      ids.add(Eventually.get("the search is saved", () -> saved(inspector, wish)));
    }
    return ids;
  }

  private static Optional<String> saved(GraphQl inspector, Map<String, String> wish) {
    JsonNode id =
        inspector
            .mutate("saveSearch", wish, "savedSearch { id }")
            .done()
            .json()
            .at("/savedSearch/id");
    return id.isString() ? Optional.of(id.asString()) : Optional.empty();
  }

  private static void giveUp(GraphQl inspector, String search) {
    inspector.mutate("deleteSavedSearch", Map.of("savedSearch", search), "").done();
  }

  /** The whole list, in pages of that size. */
  private static List<String> walk(GraphQl inspector, int size) {
    JsonNode page = page(inspector, size, null);
    List<String> all = new ArrayList<>(ids(page));
    while (page.at("/pageInfo/hasNextPage").asBoolean()) {
      page = page(inspector, size, page.at("/pageInfo/endCursor").asString());
      all.addAll(ids(page));
    }
    return all;
  }

  private static JsonNode page(GraphQl inspector, int first, @Nullable String after) {
    Map<String, Object> variables = new HashMap<>(Map.of("first", first));
    if (after != null) {
      variables.put("after", after);
    }
    return inspector.data(PAGE, variables).at("/viewer/savedSearches");
  }

  private static List<String> ids(JsonNode page) {
    return page.path("edges").valueStream().map(edge -> edge.at("/node/id").asString()).toList();
  }
}
