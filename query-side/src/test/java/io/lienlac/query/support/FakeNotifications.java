package io.lienlac.query.support;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** A connection to a PostgreSQL that only notifies. */
final class FakeNotifications {

  private final BlockingQueue<PGNotification[]> sent = new LinkedBlockingQueue<>();

  /** Notifies of these at once. */
  void send(String... payloads) {
    sent.add(Arrays.stream(payloads).map(Sent::new).toArray(PGNotification[]::new));
  }

  Connection connection() {
    PGConnection postgres =
        fake(
            PGConnection.class,
            (proxy, method, arguments) ->
                sent.poll(((Integer) arguments[0]).longValue(), TimeUnit.MILLISECONDS));
    Statement statement = fake(Statement.class, (proxy, method, arguments) -> nothing(method));
    return fake(
        Connection.class,
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "createStatement" -> statement;
              case "unwrap" -> postgres;
              case "isValid" -> true;
              default -> nothing(method);
            });
  }

  private static @Nullable Object nothing(Method method) {
    return method.getReturnType() == boolean.class ? false : null;
  }

  private static <T> T fake(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private record Sent(String payload) implements PGNotification {
    @Override
    public String getName() {
      return ChangeNotifier.CHANNEL;
    }

    @Override
    public int getPID() {
      return 0;
    }

    @Override
    public String getParameter() {
      return payload;
    }
  }
}
