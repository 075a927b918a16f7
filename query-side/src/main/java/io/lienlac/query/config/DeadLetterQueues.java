package io.lienlac.query.config;

import io.lienlac.query.support.BareLetters;
import io.lienlac.query.support.KnownLetters;
import io.lienlac.query.support.StoredLetters;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;

/** Keeps dead letters in PostgreSQL, so that the loss of a view does not lose them. */
record DeadLetterQueues(
    DataSource dataSource,
    TransactionManager transactions,
    DeadLetterSchema schema,
    Serializer serializer,
    Serializer eventSerializer,
    StoredLetters.Events events) {

  SequencedDeadLetterQueue<EventMessage<?>> of(String processor) {
    return new KnownLetters(
        JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
            .processingGroup(processor)
            .connectionProvider(new SpringDataSourceConnectionProvider(dataSource))
            .transactionManager(transactions)
            .schema(schema)
            .genericSerializer(serializer)
            .eventSerializer(eventSerializer)
            .statementFactory(new BareLetters(schema, serializer, eventSerializer))
            .converter(new StoredLetters(schema, serializer, eventSerializer, events)));
  }
}
