package io.lienlac.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.GraphQl;
import io.lienlac.WithoutViews;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who asks for too much, again and again, costs a node no memory and little time. */
@WithoutViews
class AbuseIT {

  /** The bodies alone that are refused would take more than twice as much. */
  private static final double MEGABYTES_MORE = 20;

  private static final double AT_ONCE_MILLIS = 100;

  private static final int TIMES = 50;

  private static final List<Abuse> ALL =
      List.of(
          new Abuse("{ %s}".formatted("__typename ".repeat(500)), Map.of(), 400),
          new Abuse("{ %s}".formatted(repeated(101, "a%d: __typename ")), Map.of(), 400),
          new Abuse("{ units { edges { node { %s } } } }".formatted(deep(12)), Map.of(), 400),
          new Abuse("{ viewer { %s} }".formatted(repeated(9, inbox())), Map.of(), 400),
          new Abuse("{ units(first: 101) { edges { cursor } } }", Map.of(), 200),
          new Abuse("{ __typename }", Map.of("text", "x".repeat(1_100_000)), 413));

  /** What somebody asks for, and with which status it is refused. */
  private record Abuse(String document, Map<String, String> variables, int status) {}

  @Test
  void whatIsRefusedLeavesNothingBehind() {
    SmallWorld world = SmallWorld.shared();
    NodeFigures node = new NodeFigures(world.world().system().node());
    GraphQl teacher = world.as(world.teacher());
    abuse(teacher, 5);
    double before = node.heap().value();
    abuse(teacher, TIMES);
    assertThat(node.heap().value()).isLessThan(before + MEGABYTES_MORE);
  }

  @Test
  void whatIsRefusedIsRefusedAtOnce() {
    SmallWorld world = SmallWorld.shared();
    GraphQl teacher = world.as(world.teacher());
    for (Abuse abuse : ALL) {
      Latencies latencies = Latencies.of(15, () -> refused(teacher, abuse));
      assertThat(latencies.percentile(50)).as(abuse.document()).isLessThan(AT_ONCE_MILLIS);
    }
  }

  private static void abuse(GraphQl api, int times) {
    for (int i = 0; i < times; i++) {
      ALL.forEach(abuse -> refused(api, abuse));
    }
  }

  private static void refused(GraphQl api, Abuse abuse) {
    assertThat(api.ask(abuse.document(), abuse.variables()).status())
        .as(abuse.document())
        .isEqualTo(abuse.status());
  }

  private static String deep(int levels) {
    return "parent { ".repeat(levels) + "id" + " }".repeat(levels);
  }

  private static String inbox() {
    return "a%d: inbox(first: 100) { edges { cursor node { id purpose sentAt readAt directive {"
        + " id subject body place } } } } ";
  }

  private static String repeated(int times, String text) {
    return IntStream.range(0, times).mapToObj(text::formatted).collect(Collectors.joining());
  }
}
