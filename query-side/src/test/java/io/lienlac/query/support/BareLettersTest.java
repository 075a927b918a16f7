package io.lienlac.query.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.PersonalData;
import io.lienlac.api.organisation.AccountLinked;
import io.lienlac.api.organisation.PersonId;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is kept of an event that could not be handled. */
class BareLettersTest {

  private static final String SECRET = "chimvang";
  private static final PersonId PERSON = new PersonId(new UUID(0, 1));
  private static final EventMessage<?> EVENT =
      new GenericDomainEventMessage<>(
          "Person",
          PERSON.toString(),
          0,
          new AccountLinked(
              PERSON, "issuer", new PersonalData.Kept<>(SECRET), PERSON, Instant.EPOCH));

  private final Serializer serializer = Jackson3Serializer.builder().build();
  private final Map<Integer, @Nullable Object> written = new HashMap<>();

  @Test
  void isWhichItIsAndNotWhatItTells() throws SQLException {
    new BareLetters(DeadLetterSchema.defaultSchema(), serializer, serializer)
        .enqueueStatement(
            connection(), "processor", "sequence", new GenericDeadLetter<>("sequence", EVENT), 0);
    assertThat(written.values().stream().map(BareLettersTest::text))
        .contains("{}", EVENT.getIdentifier(), AccountLinked.class.getName())
        .noneMatch(value -> value.contains(SECRET));
  }

  /** A database quotes what it could not store. */
  @Test
  void isTheKindOfFailureAndNotItsMessage() {
    EnqueueDecision<EventMessage<?>> decision =
        new DeadLetterByContent()
            .decide(
                new GenericDeadLetter<>("sequence", EVENT),
                new IllegalStateException("cannot store " + SECRET));
    assertThat(decision.shouldEnqueue()).isTrue();
    assertThat(decision.enqueueCause().map(Throwable::getMessage).orElse("")).isEmpty();
  }

  private Connection connection() {
    PreparedStatement statement =
        fake(
            PreparedStatement.class,
            (proxy, method, arguments) -> written.put((Integer) arguments[0], arguments[1]));
    return fake(Connection.class, (proxy, method, arguments) -> statement);
  }

  private static String text(@Nullable Object value) {
    return value instanceof byte[] bytes
        ? new String(bytes, StandardCharsets.UTF_8)
        : String.valueOf(value);
  }

  private static <T> T fake(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
