package io.lienlac.query.config;

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
    Serializer serializer,
    Serializer eventSerializer) {

  private static final DeadLetterSchema SCHEMA =
      DeadLetterSchema.builder()
          .deadLetterTable("dead_letter_entry")
          .deadLetterIdentifierColumn("dead_letter_identifier")
          .processingGroupColumn("processing_group")
          .sequenceIdentifierColumn("sequence_identifier")
          .sequenceIndexColumn("sequence_index")
          .messageTypeColumn("message_type")
          .eventIdentifierColumn("event_identifier")
          .timestampColumn("time_stamp")
          .payloadTypeColumn("payload_type")
          .payloadRevisionColumn("payload_revision")
          .payloadColumn("payload")
          .metaDataColumn("meta_data")
          .aggregateTypeColumn("aggregate_type")
          .aggregateIdentifierColumn("aggregate_identifier")
          .sequenceNumberColumn("sequence_number")
          .tokenTypeColumn("token_type")
          .tokenColumn("token")
          .enqueuedAtColumn("enqueued_at")
          .lastTouchedColumn("last_touched")
          .processingStartedColumn("processing_started")
          .causeTypeColumn("cause_type")
          .causeMessageColumn("cause_message")
          .diagnosticsColumn("diagnostics")
          .build();

  SequencedDeadLetterQueue<EventMessage<?>> of(String processor) {
    return JdbcSequencedDeadLetterQueue.builder()
        .processingGroup(processor)
        .connectionProvider(new SpringDataSourceConnectionProvider(dataSource))
        .transactionManager(transactions)
        .schema(SCHEMA)
        .genericSerializer(serializer)
        .eventSerializer(eventSerializer)
        .build();
  }
}
