package io.lienlac.acceptance;

import io.lienlac.Manner;
import io.lienlac.RunningSystem;
import io.lienlac.acceptance.World.Staff;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Measures what the README says of how fast it is, and prints it as one table. What is compared was
 * measured in the same run, on the same servers.
 *
 * <p>It runs over the embedded database of views, which is no place for the large sizes, or over
 * the one that LIENLAC_MONGODB_URI names.
 */
public final class Benchmark {

  private static final Duration PATIENCE = Duration.ofHours(1);

  private final Sizes sizes;
  private final RunningSystem system;
  private final SmallWorld world;
  private final List<Figure> figures = new ArrayList<>();

  private Benchmark(Sizes sizes, RunningSystem system) {
    this.sizes = sizes;
    this.system = system;
    this.world = SmallWorld.in(system);
  }

  /** Needs nothing; see {@link Sizes} for what may be said. */
  public static void main(String[] arguments) {
    List<Figure> figures = run(Sizes.given());
    figures.addAll(SendLoad.figures());
    print(figures);
    System.exit(0);
  }

  /** Measures all but the load of letters. */
  static List<Figure> run(Sizes sizes) {
    try (RunningSystem system = RunningSystem.fresh(Manner.THOROUGH, UnaryOperator.identity())) {
      return new Benchmark(sizes, system).measure();
    }
  }

  static void print(List<Figure> figures) {
    System.out.println();
    System.out.println("%d processors".formatted(Runtime.getRuntime().availableProcessors()));
    System.out.println(Figure.HEAD);
    figures.forEach(figure -> System.out.println(figure.line()));
  }

  private List<Figure> measure() {
    NodeFigures node = new NodeFigures(system.node());
    add(node.start());
    add(new CommandRate(system, world.bureau()).measure(sizes.commands()));
    measureArchive();
    InboxPages pages = new InboxPages(system, world.lowerSecondaryPrincipal());
    sizes.inboxes().forEach(items -> pages.measure(items, sizes.pages()).forEach(this::add));
    add(node.resident());
    add(node.heap());
    return figures;
  }

  private void measureArchive() {
    Staff inspector = world.world().hire(world.department(), "INSPECTOR", "inspector");
    new StoredLetters(world.department(), world.primarySchool())
        .append(sizes.letters(), system.databases());
    system.awaitViews(PATIENCE);
    add(
        new ArchiveSearches(system.as(inspector.account()))
            .measure(sizes.letters(), sizes.searches()));
    system.node().stop();
    ReplayRates rates = ReplayRates.measure(system.databases(), sizes::replay);
    add(
        Figure.beside(
            new BareBulk(system.databases().archive()).perSecond(sizes.letters()),
            "letters into the archive, beside Elasticsearch's bare bulk",
            sizes.letters() / rates.secondsOf(Sizes.ARCHIVE),
            "/s",
            "> 5,000/s"));
    rates.figures().values().forEach(this::add);
    system.node().start();
  }

  private void add(Figure figure) {
    System.out.println(figure.line());
    figures.add(figure);
  }
}
