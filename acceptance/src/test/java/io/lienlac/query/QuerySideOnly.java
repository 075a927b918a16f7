package io.lienlac.query;

import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonTracingAutoConfiguration;
import org.axonframework.springboot.autoconfig.EventProcessingAutoConfiguration;
import org.axonframework.springboot.autoconfig.InfraConfiguration;
import org.axonframework.springboot.autoconfig.NoOpTransactionAutoConfiguration;
import org.axonframework.springboot.autoconfig.TransactionAutoConfiguration;
import org.axonframework.springboot.autoconfig.XStreamAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** Of what the query side alone is made. */
@ComponentScan(
    basePackages = {
      "io.lienlac.query.config",
      "io.lienlac.query",
      "io.lienlac.command.config",
      "io.lienlac.command.personal"
    },
    useDefaultFilters = false,
    includeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern =
                "io\\.lienlac\\.query\\.\\w+\\.\\w+Configuration"
                    + "|.*\\.(EventStore|DataSource|Serializer|PersonalData)Configuration"))
@ImportAutoConfiguration({
  ConfigurationPropertiesAutoConfiguration.class,
  DataSourceAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class,
  org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  JdbcClientAutoConfiguration.class,
  FlywayAutoConfiguration.class,
  TransactionAutoConfiguration.class,
  NoOpTransactionAutoConfiguration.class,
  EventProcessingAutoConfiguration.class,
  AxonAutoConfiguration.class,
  InfraConfiguration.class,
  AxonTracingAutoConfiguration.class,
  XStreamAutoConfiguration.class
})
class QuerySideOnly {

  @Bean
  ToldTexts attachmentText() {
    return new ToldTexts();
  }
}
