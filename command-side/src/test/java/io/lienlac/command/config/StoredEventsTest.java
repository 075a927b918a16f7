package io.lienlac.command.config;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.DomainEvent;
import io.lienlac.api.archive.ArchiveEvent;
import io.lienlac.api.calendar.CalendarEvent;
import io.lienlac.api.directive.DirectiveEvent;
import io.lienlac.api.operations.OperationsEvent;
import io.lienlac.api.organisation.OrganisationEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The form of each event is a promise. When a test fails here, the file stays as it is: the event
 * gets a new revision, a new file, and an upcaster from the old one. What tells about persons is
 * here as it is before it is encrypted.
 */
class StoredEventsTest {

  private final Serializer serializer = new SerializerConfiguration().serializer();

  static Stream<DomainEvent> events() {
    return Stream.of(SampleOrganisationEvents.all(), SampleEvents.all(), SampleArchiveEvents.all())
        .flatMap(Function.identity());
  }

  @ParameterizedTest
  @MethodSource("events")
  void isWrittenAsItEverWas(DomainEvent event) throws IOException {
    SerializedObject<byte[]> written = serializer.serialize(event, byte[].class);
    assertThat(new String(written.getData(), StandardCharsets.UTF_8)).isEqualTo(stored(event));
    assertThat(written.getType().getName()).isEqualTo(event.getClass().getName());
    assertThat(written.getType().getRevision()).isEqualTo(revision(event.getClass()));
  }

  @ParameterizedTest
  @MethodSource("events")
  void isReadAsItWasWritten(DomainEvent event) throws IOException {
    Object read =
        serializer.deserialize(
            new SimpleSerializedObject<>(
                stored(event).getBytes(StandardCharsets.UTF_8),
                byte[].class,
                event.getClass().getName(),
                revision(event.getClass())));
    assertThat(read).isEqualTo(event);
  }

  @Test
  void everyEventHasItsSample() {
    assertThat(events().map(Object::getClass))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(
                    OrganisationEvent.class,
                    DirectiveEvent.class,
                    CalendarEvent.class,
                    ArchiveEvent.class,
                    OperationsEvent.class)
                .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                .toList());
  }

  private static String revision(Class<?> type) {
    return requireNonNull(type.getAnnotation(Revision.class), type.getName()).value();
  }

  private static String stored(DomainEvent event) throws IOException {
    String name =
        "/events/%s.rev%s.json"
            .formatted(event.getClass().getSimpleName(), revision(event.getClass()));
    try (InputStream file =
        requireNonNull(StoredEventsTest.class.getResourceAsStream(name), name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }
}
