package io.lienlac;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.zaxxer.hikari.HikariDataSource;
import io.lienlac.query.config.MongoClientCustomizer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * A node of a running system inside the tests' own process, which hears what it sends to its
 * databases. What goes on by itself, with or without clients, is left out.
 */
public final class RecordedNode implements AutoCloseable {

  private static final Set<String> READS = Set.of("find", "aggregate", "count", "getMore");
  private static final Set<String> OWN_COLLECTIONS =
      Set.of("trackingtokens", "projections", "origin");
  private static final List<String> OWN_TABLES =
      List.of(
          "domain_event",
          "dead_letter_entry",
          "dead_letter_retry",
          "projection",
          "directive_addressing",
          "directive_announcement",
          "personal.",
          "idempotency");

  private final Queue<String> mongodb = new ConcurrentLinkedQueue<>();
  private final Queue<String> postgresql = new ConcurrentLinkedQueue<>();
  private final RunningSystem system;
  private final ConfigurableApplicationContext application;

  private RecordedNode(RunningSystem system) {
    this.system = system;
    SpringApplication boot = new SpringApplication(LienLac.class);
    boot.addInitializers(
        new OwnSettings(system.settings()),
        context -> register((GenericApplicationContext) context));
    application = boot.run("--server.port=0", "--management.server.port=0");
  }

  /** Another node over the databases of a system. */
  public static RecordedNode over(RunningSystem system) {
    return new RecordedNode(system);
  }

  /** The API of this node, used with an account. */
  public GraphQl as(String account) {
    String port = application.getEnvironment().getProperty("local.server.port");
    return new GraphQl(
        () -> URI.create("http://localhost:" + port + "/graphql"),
        () -> system.tokens().token(account));
  }

  /** What {@code work} made this node ask its databases: commands and statements. */
  public List<String> during(Runnable work) {
    mongodb.clear();
    postgresql.clear();
    work.run();
    List<String> sent = new ArrayList<>(mongodb);
    sent.addAll(postgresql);
    return sent.stream().sorted().toList();
  }

  @Override
  public void close() {
    application.close();
  }

  private void register(GenericApplicationContext context) {
    context.getBeanFactory().registerSingleton("withoutTests", new WithoutTests());
    MongoClientCustomizer customizer = settings -> settings.addCommandListener(new Commands());
    context.registerBean("recordedCommands", MongoClientCustomizer.class, () -> customizer);
    context.registerBean("recordedStatements", BeanPostProcessor.class, Statements::new);
  }

  private final class Commands implements CommandListener {

    @Override
    public void commandStarted(CommandStartedEvent event) {
      String name = event.getCommandName();
      if (READS.contains(name)) {
        String field = name.equals("getMore") ? "collection" : name;
        String collection = event.getCommand().getString(field).getValue();
        if (!OWN_COLLECTIONS.contains(collection)) {
          mongodb.add(name + " " + collection);
        }
      }
    }
  }

  private final class Statements implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
      if (bean instanceof HikariDataSource source) {
        source.setDataSource(new RecordedDataSource(source, this::add));
      }
      return bean;
    }

    private void add(String statement) {
      if (OWN_TABLES.stream().noneMatch(statement::contains)) {
        postgresql.add(statement);
      }
    }
  }
}
