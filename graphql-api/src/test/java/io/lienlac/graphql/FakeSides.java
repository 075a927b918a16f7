package io.lienlac.graphql;

import io.lienlac.query.api.EventStoreIdentity;
import io.lienlac.query.api.ViewChange;
import io.lienlac.query.api.ViewChanges;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Both sides as the API sees them: two gateways. What is sent is kept. */
@Configuration(proxyBeanMethods = false)
public class FakeSides {

  /** A command and what travelled with it. */
  public record Sent(Object command, MetaData metadata) {}

  public final List<Sent> sent = new CopyOnWriteArrayList<>();
  public final List<Object> asked = new CopyOnWriteArrayList<>();
  private final WorldAnswers world = new WorldAnswers();
  private final List<Consumer<ViewChange>> listeners = new CopyOnWriteArrayList<>();
  private volatile UUID store = UUID.randomUUID();
  private volatile Function<Object, Object> commands = command -> command;
  private volatile Function<Object, Object> queries = world::to;

  /** Forgets what was sent, and takes the world back to what it was. */
  public void reset() {
    sent.clear();
    asked.clear();
    world.copies = 1;
    queries = world::to;
    commands =
        command -> {
          throw new IllegalArgumentException("no answer to " + command);
        };
  }

  /** How commands are answered from now on. */
  public void commands(Function<Object, Object> answer) {
    commands = answer;
  }

  /** How queries are answered from now on; {@code null} leaves a query to the world. */
  public void queries(Function<Object, Object> answer) {
    queries = answer;
  }

  public Object worldsAnswer(Object query) {
    return world.to(query);
  }

  /** Makes every page so many times as long. */
  public void repeatItems(int times) {
    world.copies = times;
  }

  /** Has the read side tell of a change. */
  public void change(ViewChange change) {
    listeners.forEach(listener -> listener.accept(change));
  }

  /** From now on events are in another store. */
  public void restore() {
    store = UUID.randomUUID();
  }

  @Bean
  EventStoreIdentity eventStoreIdentity() {
    return () -> store;
  }

  @Bean
  ViewChanges viewChanges() {
    return listeners::add;
  }

  @Bean
  public CommandGateway commandGateway() {
    return gateway(
        CommandGateway.class,
        arguments -> {
          sent.add(
              new Sent(
                  arguments[0],
                  arguments.length > 1 ? (MetaData) arguments[1] : MetaData.emptyInstance()));
          return commands.apply(arguments[0]);
        });
  }

  @Bean
  QueryGateway queryGateway() {
    return gateway(
        QueryGateway.class,
        arguments -> {
          asked.add(arguments[0]);
          return queries.apply(arguments[0]);
        });
  }

  private static <T> T gateway(Class<T> type, Function<Object[], Object> answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "send", "query" -> answered(answer, arguments);
                  case "sendAndWait" -> answer.apply(arguments);
                  case "hashCode" -> System.identityHashCode(proxy);
                  case "equals" -> proxy == arguments[0];
                  default -> type.getSimpleName();
                }));
  }

  private static CompletableFuture<Object> answered(
      Function<Object[], Object> answer, Object[] arguments) {
    try {
      return CompletableFuture.completedFuture(answer.apply(arguments));
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }
}
