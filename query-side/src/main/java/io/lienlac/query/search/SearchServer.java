package io.lienlac.query.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The server of the indexes.
 *
 * @param prefix how the name of each index of this system begins
 */
public record SearchServer(ElasticsearchClient client, String prefix) {

  /** A request to the server. */
  @FunctionalInterface
  public interface Request<R> {
    R send(ElasticsearchClient client) throws IOException;
  }

  /** The answer; when there is none, that says {@link UncheckedIOException}. */
  public <R> R ask(Request<R> request) {
    try {
      return request.send(client);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
