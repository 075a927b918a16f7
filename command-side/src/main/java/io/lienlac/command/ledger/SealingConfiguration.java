package io.lienlac.command.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sealer and what belongs to it. */
@Configuration(proxyBeanMethods = false)
class SealingConfiguration {

  @Bean
  LedgerState ledgerState() {
    return new LedgerState(InstantSource.system());
  }

  @Bean
  LedgerMeters ledgerMeters(LedgerState state) {
    return new LedgerMeters(state);
  }

  @Bean
  SigningKeys ledgerKeys(LedgerProperties properties) {
    return SigningKeys.read(
        Objects.requireNonNullElse(properties.origin(), ""), properties.signingKey());
  }

  @Bean
  Signatory signatory(SigningKeys keys) {
    return new Signatory(keys);
  }

  @Bean
  Sealing sealing(
      HikariDataSource pool,
      JdbcClient jdbc,
      MacKeys macs,
      SigningKeys keys,
      LedgerState state,
      LedgerProperties properties) {
    LedgerConnection.Connector connector = connector(pool);
    Publication publication =
        new Publication(
            new JdbcCheckpoints(jdbc),
            new JdbcTiles(jdbc),
            folder(properties),
            new Cosigning(properties.witnesses().stream().map(Witness::parse).toList()),
            state);
    return new Sealing(
        connector,
        macs,
        keys,
        publication,
        new Checking(connector, keys, state),
        state,
        InstantSource.system());
  }

  private static @Nullable LedgerFolder folder(LedgerProperties properties) {
    String folder = properties.folder();
    return folder == null || folder.isBlank() ? null : new LedgerFolder(Path.of(folder));
  }

  /** Beside the pool: a lock is held for as long as the connection stands. */
  private static LedgerConnection.Connector connector(HikariDataSource pool) {
    return () -> {
      Properties settings = new Properties();
      settings.setProperty("user", pool.getUsername());
      settings.setProperty("password", pool.getPassword());
      settings.setProperty("ApplicationName", "lienlac-ledger");
      settings.setProperty("connectTimeout", "10");
      settings.setProperty("socketTimeout", "60");
      settings.setProperty("reWriteBatchedInserts", "true");
      // Else what could not be written is told in the exception.
      settings.setProperty("logServerErrorDetail", "false");
      return DriverManager.getConnection(pool.getJdbcUrl(), settings);
    };
  }
}
