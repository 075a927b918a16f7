package io.lienlac.command.personal;

import com.google.crypto.tink.Aead;
import io.lienlac.api.organisation.PersonId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.serialization.SerializedMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts what events tell about persons before they are stored, and decrypts it when they are
 * read, before anything else is done with them. Keys are looked up for all events at once.
 */
public final class PersonalPayloads {

  private final PersonalKeys keys;
  private final StoredPayloads stored;

  public PersonalPayloads(PersonalKeys keys) {
    this.keys = keys;
    this.stored = new StoredPayloads(keys);
  }

  /** The events as they are to be stored; to be asked in the transaction that does. */
  public List<EventMessage<?>> sealed(
      List<? extends EventMessage<?>> events, Serializer serializer) {
    List<@Nullable SealedPayload> payloads = new ArrayList<>();
    Set<PersonId> persons = new HashSet<>();
    for (EventMessage<?> event : events) {
      payloads.add(personal(event, serializer, persons));
    }
    Map<PersonId, Aead> found = persons.isEmpty() ? Map.of() : keys.findOrMake(persons);
    List<EventMessage<?>> sealed = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      EventMessage<?> event = events.get(i);
      @Nullable SealedPayload payload = payloads.get(i);
      if (payload == null) {
        sealed.add(event);
      } else {
        payload.seal(PersonalField.of(event.getPayloadType()), found);
        sealed.add(with(payload.bytes(), (DomainEventMessage<?>) event, serializer));
      }
    }
    return sealed;
  }

  /** The events of an aggregate as they are told, out of what lies in the store. */
  public List<DomainEventData<?>> opened(List<? extends DomainEventData<?>> events) {
    List<byte[]> payloads =
        stored.opened(
            events.stream().map(event -> event.getEventIdentifier()).toList(),
            events.stream().map(event -> bytes(event.getPayload())).toList());
    List<DomainEventData<?>> opened = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      opened.add(with(payloads.get(i), events.get(i)));
    }
    return opened;
  }

  /**
   * Stored payloads as they may be told to that person: what they tell about others is left out.
   */
  public List<byte[]> openedFor(PersonId person, List<String> events, List<byte[]> stored) {
    Map<PersonId, Aead> own = keys.find(Set.of(person));
    List<byte[]> opened = new ArrayList<>();
    for (int i = 0; i < stored.size(); i++) {
      opened.add(SealedPayload.read(events.get(i), stored.get(i)).opened(own).bytes());
    }
    return opened;
  }

  /** The same of events that readers of the whole store are given. */
  public List<TrackedEventData<?>> openedTracked(List<? extends TrackedEventData<?>> events) {
    List<TrackedDomainEventData<?>> tracked = new ArrayList<>();
    events.forEach(event -> tracked.add((TrackedDomainEventData<?>) event));
    List<DomainEventData<?>> opened = opened(tracked);
    List<TrackedEventData<?>> all = new ArrayList<>();
    for (int i = 0; i < tracked.size(); i++) {
      all.add(tracked(tracked.get(i), opened.get(i)));
    }
    return all;
  }

  /** The event's payload, and into {@code persons} whom it tells about; null where nobody. */
  private static @Nullable SealedPayload personal(
      EventMessage<?> event, Serializer serializer, Set<PersonId> persons) {
    List<PersonalField> fields = PersonalField.of(event.getPayloadType());
    if (fields.isEmpty()) {
      return null;
    }
    SealedPayload payload =
        SealedPayload.read(
            event.getIdentifier(), event.serializePayload(serializer, byte[].class).getData());
    Set<PersonId> told = payload.toldOf(fields);
    persons.addAll(told);
    return told.isEmpty() ? null : payload;
  }

  /** The same event with another payload; whoever serialises it, is given that as it is. */
  private static EventMessage<?> with(
      byte[] payload, DomainEventMessage<?> event, Serializer serializer) {
    SerializedType type = event.serializePayload(serializer, byte[].class).getType();
    return new GenericDomainEventMessage<>(
        event.getType(),
        event.getAggregateIdentifier(),
        event.getSequenceNumber(),
        new SerializedMessage<Object>(
            event.getIdentifier(),
            new SimpleSerializedObject<>(payload, byte[].class, type),
            event.serializeMetaData(serializer, byte[].class),
            serializer),
        event.getTimestamp());
  }

  private static DomainEventData<?> with(byte[] payload, DomainEventData<?> event) {
    SerializedObject<?> before = event.getPayload();
    return payload == bytes(before)
        ? event
        : new GenericDomainEventEntry<>(
            event.getType(),
            event.getAggregateIdentifier(),
            event.getSequenceNumber(),
            event.getEventIdentifier(),
            event.getTimestamp(),
            before.getType().getName(),
            before.getType().getRevision(),
            payload,
            bytes(event.getMetaData()));
  }

  private static TrackedEventData<?> tracked(
      TrackedDomainEventData<?> before, DomainEventData<?> opened) {
    return opened == before ? before : new TrackedDomainEventData<>(before.trackingToken(), opened);
  }

  private static byte[] bytes(SerializedObject<?> object) {
    return (byte[]) object.getData();
  }
}
