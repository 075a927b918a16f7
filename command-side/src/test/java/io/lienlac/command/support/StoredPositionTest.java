package io.lienlac.command.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.CommandMetadata;
import io.lienlac.api.EventMetadata;
import java.time.Instant;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredPositionTest {

  private static final String AT = "2019-10-15T02:00:00.123Z";
  private final Serializer serializer = Jackson3Serializer.builder().build();

  @ParameterizedTest
  @ValueSource(longs = {0, 12, 3_000_000_000L})
  void isReadBesideWhatWasStored(long position) {
    MetaData stored = MetaData.with(CommandMetadata.ACTOR_ID, "22222222");
    Map<String, Object> read = read(stored, position);
    assertThat(read)
        .hasEntrySatisfying(
            EventMetadata.POSITION,
            place -> assertThat(((Number) place).longValue()).isEqualTo(position));
    assertThat(read)
        .hasSize(3)
        .containsEntry(EventMetadata.REVISION, "1")
        .hasEntrySatisfying(
            CommandMetadata.ACTOR_ID, actor -> assertThat(actor).isEqualTo("22222222"));
  }

  @Test
  void isReadWhereNothingElseWasStored() {
    assertThat(read(MetaData.emptyInstance(), 7))
        .containsOnlyKeys(EventMetadata.POSITION, EventMetadata.REVISION);
  }

  @Test
  void leavesAllElseAsItWas() {
    DomainEventData<byte[]> stored = entry(MetaData.emptyInstance());
    GapAwareTrackingToken token = GapAwareTrackingToken.newInstance(13, java.util.Set.of());
    TrackedEventData<byte[]> read = StoredPosition.beside(token, stored, 12);
    assertThat(read.trackingToken()).isEqualTo(token);
    assertThat(read.getEventIdentifier()).isEqualTo("id");
    assertThat(read.getTimestamp()).isEqualTo(Instant.parse(AT));
    assertThat(read.getPayload().getData()).isEqualTo("5".getBytes());
    assertThat(read.getPayload().getType().getRevision()).isEqualTo("1");
    assertThat(read)
        .isInstanceOfSatisfying(
            DomainEventData.class, event -> assertThat(event.getSequenceNumber()).isEqualTo(3L));
  }

  @Test
  void whatIsNewerThanThisCodeIsMarked() {
    DomainEventData<byte[]> newer =
        new GenericDomainEventEntry<>(
            "Unit",
            "aggregate",
            3,
            "id",
            AT,
            "io.lienlac.api.organisation.UnitMerged",
            "1",
            "{}".getBytes(),
            serializer.serialize(MetaData.emptyInstance(), byte[].class).getData());
    GapAwareTrackingToken token = GapAwareTrackingToken.newInstance(13, java.util.Set.of());
    Map<String, Object> read =
        serializer.deserialize(StoredPosition.beside(token, newer, 12).getMetaData());
    assertThat(read)
        .hasSize(3)
        .hasEntrySatisfying(
            EventMetadata.NEWER, what -> assertThat(what).isEqualTo("UnitMerged 1"));
  }

  private Map<String, Object> read(MetaData stored, long position) {
    TrackedEventData<byte[]> event =
        StoredPosition.beside(
            GapAwareTrackingToken.newInstance(position, java.util.Set.of()),
            entry(stored),
            position);
    return serializer.deserialize(event.getMetaData());
  }

  private DomainEventData<byte[]> entry(MetaData metadata) {
    return new GenericDomainEventEntry<>(
        "Unit",
        "aggregate",
        3,
        "id",
        AT,
        "java.lang.Integer",
        "1",
        "5".getBytes(),
        serializer.serialize(metadata, byte[].class).getData());
  }
}
