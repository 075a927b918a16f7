package io.lienlac.query.search;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.lienlac.query.api.ViewNotReady;
import io.lienlac.query.support.ForeignViews;
import io.lienlac.query.support.Patience;
import io.lienlac.query.support.ProjectionDefinition;
import io.lienlac.query.support.Unreachable;
import io.lienlac.query.support.ViewStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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
  private final Supplier<String> origin;
  private volatile Map<String, Integer> shown = Map.of();
  private boolean ready;

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

  /** Now, if the server can be reached; otherwise see {@link #ready()}. */
  @Override
  public void prepare(Patience patience) {
    try {
      ready();
    } catch (RuntimeException e) {
      if (!Unreachable.is(e)) {
        throw e;
      }
      LOG.warn("QUERY-SEARCH-002: Elasticsearch cannot be reached; going on without it", e);
    }
  }

  /** Makes those indexes that are not there, once; refuses those of another event store. */
  synchronized void ready() {
    if (!ready) {
      for (IndexedProjection projection : projections) {
        IndexForm form = IndexForm.of(projection, origin.get());
        createIfMissing(index(projection.definition()), form);
      }
      ready = true;
    }
  }

  private void createIfMissing(String index, IndexForm form) {
    if (!server.ask(client -> client.indices().exists(e -> e.index(index))).value()) {
      create(index, form);
    }
    if (!form.isOfSameStore(
        server.ask(client -> client.indices().getMapping(g -> g.index(index))))) {
      throw new ForeignViews("Elasticsearch's index '%s'".formatted(index));
    }
  }

  private void create(String index, IndexForm form) {
    try {
      server.ask(
          client ->
              client
                  .indices()
                  .create(
                      create ->
                          create
                              .withJson(form.json())
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
  public boolean isReadable(ProjectionDefinition definition) {
    return shown.containsKey(definition.name());
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
