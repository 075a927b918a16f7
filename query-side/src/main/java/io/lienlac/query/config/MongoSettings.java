package io.lienlac.query.config;

import java.lang.management.ManagementFactory;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the views are.
 *
 * @param uri of the MongoDB server or replica set
 * @param database name of the database, unless the URI names one
 * @param node under which name this process claims its share of the work; by default process and
 *     host
 */
@ConfigurationProperties("lienlac.mongodb")
record MongoSettings(String uri, @DefaultValue("lienlac") String database, @Nullable String node) {

  /** The name, whether it was given or not. */
  String nodeName() {
    return Objects.requireNonNullElseGet(node, ManagementFactory.getRuntimeMXBean()::getName);
  }
}
