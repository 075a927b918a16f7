package io.lienlac.command.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.DomainEvent;
import io.lienlac.api.Personal;
import io.lienlac.api.PersonalData;
import io.lienlac.command.personal.FakeKeys;
import io.lienlac.command.personal.PersonalPayloads;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Every event on its way into the store and out of it. */
class SealingEventsTest {

  private static final String EVENTS = "io.lienlac.command.config.StoredEventsTest#events";
  private static final String ID = "99999999-0000-4000-8000-000000000001";

  private final Serializer serializer = new SerializerConfiguration().serializer();
  private final FakeKeys keys = new FakeKeys();
  private final PersonalPayloads payloads = new PersonalPayloads(keys.keys());

  @ParameterizedTest
  @MethodSource(EVENTS)
  void isReadAsItWasTold(DomainEvent event) {
    assertThat(text(opened(stored(event)))).isEqualTo(plain(event));
  }

  @ParameterizedTest
  @MethodSource(EVENTS)
  void isReadSoByReadersOfTheWholeStoreToo(DomainEvent event) {
    TrackedEventData<?> read =
        payloads
            .openedTracked(
                List.of(
                    new TrackedDomainEventData<>(
                        new GlobalSequenceTrackingToken(7), stored(event))))
            .getFirst();
    assertThat(text(read.getPayload())).isEqualTo(plain(event));
    assertThat(read.trackingToken().position()).hasValue(7);
  }

  @ParameterizedTest
  @MethodSource(EVENTS)
  void tellsNothingAboutAPersonWhereItLies(DomainEvent event) {
    String stored = text(stored(event).getPayload());
    personal(event)
        .forEach(
            told ->
                assertThat(stored).doesNotContain(JsonMapper.shared().writeValueAsString(told)));
    if (personal(event).findAny().isEmpty()) {
      assertThat(stored).isEqualTo(plain(event));
    }
  }

  @ParameterizedTest
  @MethodSource(EVENTS)
  void isReadWithoutThemWhenTheirKeysAreDestroyed(DomainEvent event) {
    DomainEventData<byte[]> stored = stored(event);
    keys.destroyAll();
    PersonalPayloads afterwards = new PersonalPayloads(keys.keys());
    SerializedObject<?> read = afterwards.opened(List.of(stored)).getFirst().getPayload();
    DomainEvent erased = Objects.requireNonNull(serializer.deserialize(read));
    assertThat(personal(erased)).allMatch(told -> told instanceof PersonalData.Erased<?>);
    assertThat(personal(erased)).hasSameSizeAs(personal(event).toList());
  }

  @ParameterizedTest
  @MethodSource(EVENTS)
  void isStoredWithoutThemOnceTheyAreErased(DomainEvent event) {
    stored(event);
    keys.destroyAll();
    PersonalPayloads afterwards = new PersonalPayloads(keys.keys());
    DomainEvent erased =
        Objects.requireNonNull(
            serializer.deserialize(
                payload(afterwards.sealed(List.of(message(event)), serializer))));
    assertThat(personal(erased)).allMatch(told -> told instanceof PersonalData.Erased<?>);
  }

  /** As the engine writes it. */
  private DomainEventData<byte[]> stored(DomainEvent event) {
    List<EventMessage<?>> sealed = payloads.sealed(List.of(message(event)), serializer);
    SerializedObject<byte[]> payload = payload(sealed);
    return new GenericDomainEventEntry<>(
        "Type",
        "aggregate",
        3,
        sealed.getFirst().getIdentifier(),
        sealed.getFirst().getTimestamp(),
        payload.getType().getName(),
        payload.getType().getRevision(),
        payload.getData(),
        sealed.getFirst().serializeMetaData(serializer, byte[].class).getData());
  }

  private SerializedObject<byte[]> payload(List<EventMessage<?>> sealed) {
    return sealed.getFirst().serializePayload(serializer, byte[].class);
  }

  private SerializedObject<?> opened(DomainEventData<byte[]> stored) {
    return payloads.opened(List.of(stored)).getFirst().getPayload();
  }

  private static EventMessage<?> message(DomainEvent event) {
    return new GenericDomainEventMessage<>(
        "Type", "aggregate", 3, event, Map.of("actorId", "x"), ID, Instant.EPOCH);
  }

  private String plain(DomainEvent event) {
    return text(serializer.serialize(event, byte[].class));
  }

  private static String text(SerializedObject<?> object) {
    return new String((byte[]) object.getData(), StandardCharsets.UTF_8);
  }

  /** What the event tells about persons. */
  private static Stream<PersonalData<?>> personal(DomainEvent event) {
    return Stream.of(event.getClass().getRecordComponents())
        .filter(component -> component.isAnnotationPresent(Personal.class))
        .map(component -> told(component, event));
  }

  private static PersonalData<?> told(RecordComponent component, DomainEvent event) {
    try {
      return (PersonalData<?>) Objects.requireNonNull(component.getAccessor().invoke(event));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
