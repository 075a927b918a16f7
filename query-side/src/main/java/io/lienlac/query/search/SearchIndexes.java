package io.lienlac.query.search;

import static java.util.Objects.requireNonNull;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.lienlac.query.api.ViewNotReady;
import io.lienlac.query.support.Patience;
import io.lienlac.query.support.ProjectionDefinition;
import io.lienlac.query.support.ViewStore;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The indexes, and which generation of each is shown. The pointer is an alias: it goes when its
 * index goes, and so do the tokens, which are kept in the index itself. Who drops an index has it
 * made again from the beginning.
 *
 * <p>Elasticsearch may be away while the application starts, which then goes on without it: indexes
 * are made ready when their projections first ask for their tokens.
 */
public final class SearchIndexes implements ViewStore {

  private static final Logger LOG = LoggerFactory.getLogger(SearchIndexes.class);
  private static final String WRITER = "_writer";

  private final SearchServer server;
  private final List<IndexedProjection> projections;
  private volatile Map<String, Integer> shown = Map.of();
  private boolean ready;

  public SearchIndexes(SearchServer server, List<IndexedProjection> projections) {
    this.server = server;
    this.projections = List.copyOf(projections);
  }

  /** The name under which the documents of a view are found. */
  public String shown(ProjectionDefinition definition) {
    if (!shown.containsKey(definition.name())) {
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
        .filter(definition -> definition.processor().equals(processor))
        .map(this::index)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No projection is named " + processor));
  }

  @Override
  public List<ProjectionDefinition> definitions() {
    return projections.stream().map(IndexedProjection::definition).toList();
  }

  /** Not yet: see {@link #ready()}. */
  @Override
  public void prepare(Patience patience) {}

  /** Makes those indexes that are not there, once. */
  synchronized void ready() {
    if (!ready) {
      projections.forEach(this::createIfMissing);
      ready = true;
    }
  }

  private void createIfMissing(IndexedProjection projection) {
    String index = index(projection.definition());
    if (server.ask(client -> client.indices().exists(e -> e.index(index))).value()) {
      return;
    }
    try {
      InputStream form = projection.getClass().getResourceAsStream(projection.form());
      server.ask(
          client ->
              client
                  .indices()
                  .create(
                      create ->
                          create
                              .withJson(requireNonNull(form, projection.form()))
                              .index(index)
                              .aliases(writer(index), alias -> alias)));
    } catch (ElasticsearchException e) {
      if (!"resource_already_exists_exception".equals(e.error().type())) {
        throw e;
      }
    }
  }

  @Override
  public void refresh() {
    ready();
    Map<String, Integer> read = new HashMap<>();
    server
        .ask(client -> client.indices().getAlias(get -> get.index(server.prefix() + "_*")))
        .aliases()
        .forEach(
            (index, names) ->
                definitions().stream()
                    .filter(definition -> names.aliases().containsKey(alias(definition)))
                    .forEach(
                        definition ->
                            read.merge(
                                definition.name(), generation(index, definition), Math::max)));
    shown = Map.copyOf(read);
  }

  @Override
  public boolean hides(ProjectionDefinition definition) {
    return shown.getOrDefault(definition.name(), -1) < definition.generation();
  }

  @Override
  public void show(ProjectionDefinition definition) {
    String alias = alias(definition);
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
                            .actions(
                                a -> a.add(add -> add.index(index(definition)).alias(alias)))));
    LOG.info("QUERY-SEARCH-001: {} is shown", definition.collection());
    refresh();
  }

  private int generation(String index, ProjectionDefinition definition) {
    return Integer.parseInt(index.substring(alias(definition).length() + 1));
  }

  private String alias(ProjectionDefinition definition) {
    return server.prefix() + "_" + definition.name();
  }
}
