package io.lienlac.query.search;

import io.lienlac.query.api.ViewNotReady;
import io.lienlac.query.api.archive.ArchiveUnavailable;
import io.lienlac.query.support.ProjectionDefinition;
import io.lienlac.query.support.Unreachable;
import io.lienlac.query.support.ViewDatabase;
import io.lienlac.query.support.ViewDigest;
import io.lienlac.query.support.ViewStore;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The indexes, and which generation and run of each is shown. The pointer is an alias: it goes when
 * its index goes, and so do the tokens, which are kept in the index itself. Who drops an index has
 * it made again from the beginning.
 */
public final class SearchIndexes implements ViewStore {

  private static final Logger LOG = LoggerFactory.getLogger(SearchIndexes.class);
  private static final String WRITER = "_writer";
  private static final Pattern RUN = Pattern.compile("(\\d{1,9})(?:_([1-9]\\d{0,8}))?");
  private static final Comparator<ProjectionDefinition> OLDEST_FIRST =
      Comparator.comparingInt(ProjectionDefinition::generation)
          .thenComparingInt(ProjectionDefinition::run);

  private final SearchServer server;
  private final List<IndexedProjection> projections;
  private final Supplier<String> origin;
  private volatile Map<String, ProjectionDefinition> shown = Map.of();
  private volatile Set<ProjectionDefinition> runs = Set.of();

  /** Whether what is shown is known to be of this event store. */
  private volatile boolean ready;

  /**
   * @param origin names the event store that indexes are made from
   */
  public SearchIndexes(
      SearchServer server, List<IndexedProjection> projections, Supplier<String> origin) {
    this.server = server;
    this.projections = List.copyOf(projections);
    this.origin = origin;
  }

  /** The name under which the documents of a view are found. */
  public String shown(ProjectionDefinition definition) {
    if (!isReadable(definition)) {
      throw new ViewNotReady(definition.name());
    }
    return alias(definition);
  }

  /** The name under which a projection writes: there is none such before its index is ready. */
  static String writer(String index) {
    return index + WRITER;
  }

  String index(ProjectionDefinition definition) {
    return server.prefix() + "_" + definition.collection();
  }

  /** The index of a processor. */
  String indexOf(String processor) {
    return definitions().stream()
        .flatMap(definition -> definition.ofProcessorInAny(processor).stream())
        .map(this::index)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No projection is named " + processor));
  }

  /** All runs that have an index. */
  Set<ProjectionDefinition> runs() {
    return runs;
  }

  @Override
  public ViewDatabase database() {
    return ViewDatabase.ELASTICSEARCH;
  }

  @Override
  public List<ProjectionDefinition> definitions() {
    return projections.stream().map(IndexedProjection::definition).toList();
  }

  @Override
  public void prepare() {
    refresh();
    definitions().forEach(definition -> create(current(definition)));
    refresh();
    ready = true;
  }

  /** Makes its index, if it is not there; refuses that of another event store. */
  @Override
  public void create(ProjectionDefinition run) {
    IndexForm form =
        projections.stream()
            .filter(projection -> projection.definition().name().equals(run.name()))
            .findFirst()
            .map(projection -> IndexForm.of(projection, origin.get()))
            .orElseThrow();
    form.makeIfMissing(index(run), server);
  }

  @Override
  public synchronized void refresh() {
    Map<String, ProjectionDefinition> read = new HashMap<>();
    Set<ProjectionDefinition> found = new HashSet<>();
    server
        .ask(client -> client.indices().getAlias(get -> get.index(server.prefix() + "_*")))
        .aliases()
        .forEach(
            (index, names) -> {
              for (ProjectionDefinition definition : definitions()) {
                runOf(definition, index)
                    .ifPresent(
                        run -> {
                          found.add(run);
                          if (names.aliases().containsKey(alias(run))) {
                            read.merge(run.name(), run, BinaryOperator.maxBy(OLDEST_FIRST));
                          }
                        });
              }
            });
    shown = Map.copyOf(read);
    runs = Set.copyOf(found);
  }

  @Override
  public boolean isReadable(ProjectionDefinition definition) {
    return ready && shown.containsKey(definition.name());
  }

  @Override
  public Optional<ProjectionDefinition> shownRun(ProjectionDefinition definition) {
    return Optional.ofNullable(shown.get(definition.name()))
        .filter(run -> run.generation() == definition.generation());
  }

  @Override
  public boolean hides(ProjectionDefinition run) {
    @Nullable ProjectionDefinition now = shown.get(run.name());
    return !ready || now == null || OLDEST_FIRST.compare(now, run) < 0;
  }

  @Override
  public void show(ProjectionDefinition run) {
    String alias = alias(run);
    server.ask(
        client ->
            client
                .indices()
                .updateAliases(
                    update ->
                        update
                            .actions(
                                a ->
                                    a.remove(
                                        remove ->
                                            remove
                                                .index(alias + "_*")
                                                .alias(alias)
                                                .mustExist(false)))
                            .actions(a -> a.add(add -> add.index(index(run)).alias(alias)))));
    LOG.info("QUERY-SEARCH-001: {} is shown", run.collection());
    refresh();
  }

  @Override
  public void drop(ProjectionDefinition run) {
    server.ask(
        client ->
            client.indices().delete(delete -> delete.index(index(run)).ignoreUnavailable(true)));
  }

  @Override
  public String digest(ProjectionDefinition definition) {
    try {
      return ViewDigest.of(new IndexDocuments(server, shown(definition)));
    } catch (RuntimeException e) {
      throw Unreachable.is(e) ? new ArchiveUnavailable(e) : e;
    }
  }

  /** The run that an index is of; empty for what is none of this projection. */
  private Optional<ProjectionDefinition> runOf(ProjectionDefinition definition, String index) {
    String first = alias(definition) + "_";
    Matcher run = RUN.matcher(index.startsWith(first) ? index.substring(first.length()) : "");
    if (!run.matches()) {
      return Optional.empty();
    }
    String again = Objects.requireNonNullElse(run.group(2), "0");
    return Optional.of(
        definition.inGeneration(Integer.parseInt(run.group(1))).inRun(Integer.parseInt(again)));
  }

  private String alias(ProjectionDefinition definition) {
    return server.prefix() + "_" + definition.name();
  }
}
