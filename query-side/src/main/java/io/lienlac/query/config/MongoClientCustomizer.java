package io.lienlac.query.config;

import com.mongodb.MongoClientSettings;

/** Changes the settings of the application's one MongoDB client, before it is made. */
@FunctionalInterface
public interface MongoClientCustomizer {

  void customize(MongoClientSettings.Builder settings);
}
