package io.lienlac.command;

import io.lienlac.OwnSettings;
import io.lienlac.api.CommandMetadata;
import io.lienlac.api.CommandOutcome;
import io.lienlac.api.CommandRefused;
import io.lienlac.api.Refusal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonTracingAutoConfiguration;
import org.axonframework.springboot.autoconfig.EventProcessingAutoConfiguration;
import org.axonframework.springboot.autoconfig.InfraConfiguration;
import org.axonframework.springboot.autoconfig.InterceptorAutoConfiguration;
import org.axonframework.springboot.autoconfig.NoOpTransactionAutoConfiguration;
import org.axonframework.springboot.autoconfig.TransactionAutoConfiguration;
import org.axonframework.springboot.autoconfig.XStreamAutoConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The command side alone, as it runs in one process of the application. */
public final class CommandSideNode implements AutoCloseable {

  /** Under which name it signs its ledger's checkpoints. */
  public static final String LEDGER = "lienlac.example/ledger";

  /** By which key. */
  public static final String LEDGER_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

  private final ConfigurableApplicationContext context;

  private CommandSideNode(ConfigurableApplicationContext context) {
    this.context = context;
  }

  static CommandSideNode start(String url, String user, String password) {
    return new CommandSideNode(
        new SpringApplicationBuilder(CommandSideOnly.class)
            .web(WebApplicationType.NONE)
            .properties(
                "spring.config.name=none",
                "spring.main.banner-mode=off",
                "spring.datasource.hikari.maximum-pool-size=20",
                "lienlac.files.key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
                "lienlac.files.folder=target/files/" + url.substring(url.lastIndexOf('/') + 1),
                "lienlac.personal.keys=1:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
                "lienlac.secret-key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
                "lienlac.ledger.mac-keys=1:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
                "lienlac.ledger.signing-key=" + LEDGER_KEY,
                "lienlac.ledger.origin=" + LEDGER)
            .initializers(
                new OwnSettings(
                    Map.of(
                        "spring.datasource.url", url,
                        "spring.datasource.username", user,
                        "spring.datasource.password", password)))
            .run());
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public JdbcClient jdbc() {
    return bean(JdbcClient.class);
  }

  public CommandOutcome send(Object command) {
    return bean(CommandGateway.class).sendAndWait(command);
  }

  /** Under a key, as a mutation of the API sends it. */
  public CompletableFuture<CommandOutcome> send(
      Object command, String actor, String key, String input) {
    return bean(CommandGateway.class)
        .send(
            GenericCommandMessage.asCommandMessage(command)
                .withMetaData(
                    Map.of(
                        CommandMetadata.ACTOR_ID, actor,
                        CommandMetadata.MUTATION, command.getClass().getSimpleName(),
                        CommandMetadata.IDEMPOTENCY_KEY, key,
                        CommandMetadata.INPUT, input)));
  }

  /** Why the command is refused; empty when it is not. */
  public List<Refusal> refusals(Object command) {
    try {
      bean(CommandGateway.class).sendAndWait(command);
      return List.of();
    } catch (CommandRefused e) {
      return e.refusals();
    }
  }

  @Override
  public void close() {
    context.close();
  }

  @ComponentScan({"io.lienlac.command", "io.lienlac.files"})
  @ImportAutoConfiguration({
    ConfigurationPropertiesAutoConfiguration.class,
    TaskSchedulingAutoConfiguration.class,
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
    InterceptorAutoConfiguration.class,
    AxonTracingAutoConfiguration.class,
    XStreamAutoConfiguration.class
  })
  static class CommandSideOnly {}
}
