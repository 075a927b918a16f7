package io.lienlac.stack;

import java.io.IOException;

/** One of the servers of the stack, from its start until it has stopped. */
sealed interface Server permits ElasticsearchServer, PostgresServer, KeycloakServer, MongoServer {

  String name();

  /** Comes back when the server answers. */
  void start() throws IOException, InterruptedException;

  void stop() throws IOException, InterruptedException;
}
