package io.lienlac.query.config;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import io.lienlac.query.search.IndexTokenStore;
import io.lienlac.query.search.IndexedProjection;
import io.lienlac.query.search.SearchIndexes;
import io.lienlac.query.search.SearchServer;
import io.lienlac.query.support.DataBeforeTokens;
import io.lienlac.query.support.DeadLetterTable;
import io.lienlac.query.support.FollowedViews;
import io.lienlac.query.support.Patience;
import io.lienlac.query.support.ProcessorTokens;
import io.lienlac.query.support.ProjectionCode;
import io.lienlac.query.support.ProjectionRuns;
import io.lienlac.query.support.Rebuilds;
import io.lienlac.query.support.RunKeeper;
import io.lienlac.query.support.ViewDatabase;
import io.lienlac.query.support.ViewsOrigin;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The client of Elasticsearch, and how its indexes follow the events. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SearchSettings.class)
class SearchConfiguration {

  @Bean(destroyMethod = "close")
  ElasticsearchClient elasticsearchClient(SearchSettings search) {
    String userInfo = search.uri().getRawUserInfo();
    return ElasticsearchClient.of(
        client -> {
          client.host(search.uri().toString().replace(userInfo == null ? "" : userInfo + "@", ""));
          client.jsonMapper(new Jackson3JsonpMapper());
          if (userInfo != null) {
            int colon = userInfo.indexOf(':');
            client.usernameAndPassword(userInfo.substring(0, colon), userInfo.substring(colon + 1));
          }
          return client;
        });
  }

  @Bean
  SearchServer searchServer(ElasticsearchClient client, SearchSettings search) {
    return new SearchServer(client, search.prefix());
  }

  @Bean
  SearchIndexes searchIndexes(
      SearchServer server, List<ProjectionCode> projections, ViewsOrigin origin) {
    return new SearchIndexes(server, indexed(projections), origin::store);
  }

  @Bean
  IndexTokenStore indexTokenStore(SearchServer server, SearchIndexes indexes, MongoSettings node) {
    return new IndexTokenStore(
        server,
        indexes,
        TokenSerializer.create(),
        node.nodeName(),
        ProjectionProcessors.CLAIM_TIMEOUT);
  }

  @Bean
  DataBeforeTokens tokensInIndexes(IndexTokenStore tokens, Patience patience) {
    return new DataBeforeTokens(tokens, patience);
  }

  @Bean
  FollowedViews viewsInElasticsearch(
      SearchIndexes indexes,
      IndexTokenStore tokens,
      ProjectionRuns runs,
      Rebuilds rebuilds,
      DeadLetterTable letters,
      org.axonframework.config.Configuration axon) {
    return new FollowedViews(
        indexes,
        new ProcessorTokens(tokens, runs),
        new RunKeeper(indexes, runs, rebuilds, letters),
        () -> axon.eventStore().createHeadToken());
  }

  private static List<IndexedProjection> indexed(List<ProjectionCode> projections) {
    return projections.stream()
        .filter(code -> code.definition().database() == ViewDatabase.ELASTICSEARCH)
        .map(code -> (IndexedProjection) code.handlers().apply(code.definition()))
        .toList();
  }
}
