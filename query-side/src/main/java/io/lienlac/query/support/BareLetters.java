package io.lienlac.query.support;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.DefaultDeadLetterStatementFactory;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.serialization.Serializer;

/**
 * Writes dead letters without what their events tell: that is in the event store, and what it tells
 * about a person lies there encrypted.
 */
public final class BareLetters extends DefaultDeadLetterStatementFactory<EventMessage<?>> {

  /** The place of the payload among the parameters. */
  private static final int PAYLOAD = 10;

  private static final byte[] NONE = "{}".getBytes(StandardCharsets.UTF_8);

  public BareLetters(DeadLetterSchema schema, Serializer serializer, Serializer eventSerializer) {
    super(
        DefaultDeadLetterStatementFactory.<EventMessage<?>>builder()
            .schema(schema)
            .genericSerializer(serializer)
            .eventSerializer(eventSerializer));
  }

  @Override
  public PreparedStatement enqueueStatement(
      Connection connection,
      String processor,
      String sequence,
      DeadLetter<? extends EventMessage<?>> letter,
      long index)
      throws SQLException {
    PreparedStatement statement =
        super.enqueueStatement(connection, processor, sequence, letter, index);
    statement.setBytes(PAYLOAD, NONE);
    return statement;
  }
}
