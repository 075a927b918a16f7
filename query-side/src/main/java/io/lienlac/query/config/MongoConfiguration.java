package io.lienlac.query.config;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The client of the database of views. What a view shows has been acknowledged by a majority, and
 * is in the journal, before its token is stored: tokens and data survive together.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MongoSettings.class)
class MongoConfiguration {

  /** A query gives up soon when there is no server; projections wait by themselves. */
  private static final int SELECTION_SECONDS = 5;

  /** Longer than any single answer takes; so long a server may be silent that is lost to sight. */
  private static final int SILENCE_SECONDS = 60;

  @Bean
  MongoClient mongoClient(MongoSettings mongo, ObjectProvider<MongoClientCustomizer> customizers) {
    MongoClientSettings.Builder settings =
        MongoClientSettings.builder()
            .applicationName("lienlac")
            .writeConcern(WriteConcern.MAJORITY.withJournal(true))
            .readConcern(ReadConcern.MAJORITY)
            .applyToClusterSettings(
                cluster -> cluster.serverSelectionTimeout(SELECTION_SECONDS, TimeUnit.SECONDS))
            .applyToSocketSettings(socket -> socket.readTimeout(SILENCE_SECONDS, TimeUnit.SECONDS))
            .applyConnectionString(new ConnectionString(mongo.uri()));
    customizers.orderedStream().forEach(customizer -> customizer.customize(settings));
    return MongoClients.create(settings.build());
  }

  @Bean
  MongoDatabase viewDatabase(MongoClient client, MongoSettings mongo) {
    String named = new ConnectionString(mongo.uri()).getDatabase();
    return client.getDatabase(named == null ? mongo.database() : named);
  }
}
