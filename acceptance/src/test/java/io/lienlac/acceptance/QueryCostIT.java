package io.lienlac.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.Eventually;
import io.lienlac.GraphQl;
import io.lienlac.RecordedNode;
import io.lienlac.RunningSystem;
import io.lienlac.WithoutViews;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

@WithoutViews
class QueryCostIT {

  private static final int MANY = 100;
  private static final int RUNS = 5;

  private static RunningSystem system;
  private static RecordedNode node;
  private static ManyOfAll many;

  @BeforeAll
  static void build() throws Exception {
    system = RunningSystem.fresh();
    // It starts meanwhile: both take long.
    FutureTask<RecordedNode> starting = new FutureTask<>(() -> RecordedNode.over(system));
    Thread.ofPlatform().name("recorded-node").start(starting);
    many = ManyOfAll.in(system, MANY);
    Eventually.until(
        "the archive has as many letters",
        () -> {
          JsonNode found = system.as(many.inspector()).data(CostlyLists.SEARCH, Map.of("first", 1));
          return found.path("searchArchive").path("count").asInt() >= MANY;
        });
    node = starting.get();
  }

  @AfterAll
  static void close() {
    node.close();
    system.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lists")
  void aHundredResultsCostNoMoreCommandsThanOne(
      String path, String account, String document, Map<String, Object> variables) {
    GraphQl api = node.as(account);
    Map<String, Object> one = new HashMap<>(variables);
    one.put("first", 1);
    Map<String, Object> all = new HashMap<>(variables);
    all.put("first", MANY);
    compare(path, api, document, one, api, document, all);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wholes")
  void aHundredPartsCostNoMoreCommandsThanOne(
      String path, String ofOne, String ofMany, String document, String idOfOne, String idOfMany) {
    compare(
        path,
        node.as(ofOne),
        document,
        Map.of("id", idOfOne),
        node.as(ofMany),
        document,
        Map.of("id", idOfMany));
  }

  private static void compare(
      String path,
      GraphQl first,
      String document,
      Map<String, Object> one,
      GraphQl second,
      String sameDocument,
      Map<String, Object> all) {
    first.data(document, one);
    second.data(sameDocument, all);
    AtomicReference<JsonNode> answer = new AtomicReference<>();
    List<String> forOne = cheapest(() -> answer.set(first.data(document, one)), List.of());
    assertThat(size(answer.get(), path)).isEqualTo(1);
    List<String> forAll = cheapest(() -> answer.set(second.data(sameDocument, all)), forOne);
    assertThat(size(answer.get(), path)).isEqualTo(MANY);
    assertThat(forOne).isNotEmpty();
    assertThat(forAll).isEqualTo(forOne);
  }

  /**
   * What the cheapest of several runs asked: two batches of one loader may be asked for together
   * or, by a moment, apart, whatever the number of results.
   *
   * @param enough less than which nobody expects
   */
  private static List<String> cheapest(Runnable work, List<String> enough) {
    List<String> cheapest = node.during(work);
    for (int run = 1; run < RUNS && !cheapest.equals(enough); run++) {
      List<String> sent = node.during(work);
      cheapest = sent.size() < cheapest.size() ? sent : cheapest;
    }
    return cheapest;
  }

  private static int size(JsonNode data, String path) {
    JsonNode list = data;
    for (String step : path.split("/")) {
      list = list.path(step);
    }
    return list.isArray() ? list.size() : list.path("edges").size();
  }

  static Stream<Object[]> lists() {
    return CostlyLists.of(many);
  }

  static Stream<Object[]> wholes() {
    return Stream.of(
        new Object[] {
          "viewer/appointments",
          many.registrar(),
          many.manyPosts(),
          "{ viewer { appointments { position unit"
              + CostlyLists.UNIT
              + "person { fullName } } } }",
          "",
          ""
        },
        new Object[] {
          "viewer/delegations",
          many.oneDelegation(),
          many.manyDelegations(),
          "{ viewer { delegations { powers unit"
              + CostlyLists.UNIT
              + "holder { fullName } delegate { fullName } appointment { position } } } }",
          "",
          ""
        },
        new Object[] {
          "directive/basis",
          many.registrar(),
          many.registrar(),
          "query($id: ID!) { directive(id: $id) { basis { directive" + CostlyLists.LETTER + "} } }",
          many.letterWithOneBasis(),
          many.letterWithManyBases()
        },
        new Object[] {
          "directive/implementedBy",
          many.registrar(),
          many.registrar(),
          "query($id: ID!) { directive(id: $id) { implementedBy(first: 100) { edges { node"
              + CostlyLists.LETTER
              + "} } } }",
          many.citedOnce(),
          many.cited()
        });
  }
}
