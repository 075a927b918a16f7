package io.lienlac.command.erasure;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.zaxxer.hikari.HikariDataSource;
import io.lienlac.api.erasure.ErasureStep;
import io.lienlac.api.erasure.RetentionRules;
import io.lienlac.command.ledger.Signatory;
import java.io.IOException;
import java.io.InputStream;
import java.sql.DriverManager;
import java.time.InstantSource;
import java.util.Objects;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** One node at a time goes on with erasures. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ErasureProperties.class)
class ErasureConfiguration {

  private static final String RULES = "retention-rules.json";

  @Bean
  RetentionRules retentionRules() throws IOException {
    try (InputStream rules =
        Objects.requireNonNull(ErasureConfiguration.class.getResourceAsStream(RULES), RULES)) {
      return JsonMapper.shared().readValue(rules, RetentionRules.class);
    }
  }

  /** Beside the pool, whose transactions are to be short. */
  @Bean
  DatabaseStep databaseStep(HikariDataSource pool) {
    return new DatabaseStep(
        () ->
            DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword()));
  }

  @Bean
  ErasureRun erasureRun(
      JdbcErasures erasures,
      ObjectProvider<ErasureStep> steps,
      CommandGateway commands,
      Signatory signatory,
      RetentionRules retention) {
    return new ErasureRun(
        erasures,
        steps.orderedStream(),
        commands,
        new ErasureReceipt(signatory, retention)::of,
        InstantSource.system());
  }

  @Bean
  RecurringTask<Void> erasureSteps(ObjectProvider<ErasureRun> run, ErasureProperties properties) {
    return Tasks.recurring("erasure-steps", FixedDelay.of(properties.steps()))
        .execute((instance, context) -> run.getObject().goOn());
  }

  @Bean
  RecurringTask<Void> erasureCompacting(
      ObjectProvider<ErasureRun> run, ErasureProperties properties) {
    return Tasks.recurring("erasure-compacting", FixedDelay.of(properties.compacting()))
        .execute((instance, context) -> run.getObject().compact());
  }
}
