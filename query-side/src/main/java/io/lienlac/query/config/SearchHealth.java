package io.lienlac.query.config;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.HealthStatus;
import co.elastic.clients.transport.rest5_client.Rest5ClientOptions;
import co.elastic.clients.transport.rest5_client.low_level.RequestOptions;
import io.lienlac.query.search.SearchServer;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.util.Timeout;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** Well when Elasticsearch answers within two seconds, and every part of our indexes is there. */
final class SearchHealth extends AbstractHealthIndicator {

  private static final Timeout PATIENCE = Timeout.ofSeconds(2);

  private final ElasticsearchClient client;
  private final String indexes;

  SearchHealth(SearchServer server) {
    this.client = server.client().withTransportOptions(soon());
    this.indexes = server.prefix() + "_*";
  }

  private static Rest5ClientOptions soon() {
    RequestConfig config = RequestConfig.custom().setResponseTimeout(PATIENCE).build();
    return new Rest5ClientOptions(
        RequestOptions.DEFAULT.toBuilder().setRequestConfig(config).build(), false);
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) throws Exception {
    HealthStatus indexed = client.cluster().health(health -> health.index(indexes)).status();
    builder.status(indexed == HealthStatus.Red ? Status.DOWN : Status.UP);
  }
}
