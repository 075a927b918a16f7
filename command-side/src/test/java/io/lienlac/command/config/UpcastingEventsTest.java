package io.lienlac.command.config;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.PersonalData.Kept;
import io.lienlac.api.archive.ArchiveSearched;
import io.lienlac.api.directive.DirectiveAddressed;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.DirectiveSent;
import io.lienlac.api.upcast.EventUpcasters;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.junit.jupiter.api.Test;

/** What was stored in an older form is read in the newest one. */
class UpcastingEventsTest {

  private static final String SENT = "io.lienlac.api.directive.DirectiveSent";
  private static final String ADDRESSED = "io.lienlac.api.directive.DirectiveAddressed";
  private static final String SEARCHED = "io.lienlac.api.archive.ArchiveSearched";

  private final Serializer serializer = new SerializerConfiguration().serializer();

  @Test
  void aLetterOfRevision1CorrectsNothingAndInvitesToNothing() throws IOException {
    IntermediateEventRepresentation read = upcast(SENT, "1", stored("DirectiveSent.rev1.json"));
    assertThat(read.getType().getRevision()).isEqualTo("2");
    DirectiveSent event = (DirectiveSent) serializer.deserialize(read.getData());
    assertThat(event.corrects()).isNull();
    assertThat(event.occasion()).isNull();
    assertThat(event.directiveId())
        .isEqualTo(DirectiveId.of("55555555-0000-4000-8000-000000000001"));
    assertThat(event.subject()).isEqualTo(new Kept<>("Về việc triển khai"));
    assertThat(event.basis()).hasSize(1);
    assertThat(event.recipientCount()).isEqualTo(1);
  }

  @Test
  void nothingElseOfItIsTouched() throws IOException {
    SerializedObject<String> json = text(upcast(SENT, "1", stored("DirectiveSent.rev1.json")));
    assertThat(json.getData())
        .isEqualTo(
            stored("DirectiveSent.rev1.json")
                .replaceFirst("}$", ",\"corrects\":null,\"occasion\":null}"));
  }

  @Test
  void aRunOfRevision1HasNoOccasion() throws IOException {
    IntermediateEventRepresentation read =
        upcast(ADDRESSED, "1", stored("DirectiveAddressed.rev1.json"));
    assertThat(read.getType().getRevision()).isEqualTo("2");
    DirectiveAddressed event = (DirectiveAddressed) serializer.deserialize(read.getData());
    assertThat(event.occasion()).isNull();
    assertThat(event.firstOrdinal()).isEqualTo(500);
    assertThat(event.recipients()).hasSize(1);
  }

  @Test
  void ofASearchOfRevision1IsNotKnownWhoseLettersWereCounted() throws IOException {
    IntermediateEventRepresentation read =
        upcast(SEARCHED, "1", stored("ArchiveSearched.rev1.json"));
    assertThat(read.getType().getRevision()).isEqualTo("2");
    ArchiveSearched event = (ArchiveSearched) serializer.deserialize(read.getData());
    assertThat(event.counted()).isEmpty();
    assertThat(event.hits()).isEqualTo(41);
    assertThat(event.shown()).hasSize(1);
  }

  @Test
  void theNewestFormIsLeftAlone() throws IOException {
    String stored = stored("DirectiveSent.rev2.json");
    assertThat(text(upcast(SENT, "2", stored)).getData()).isEqualTo(stored);
  }

  @Test
  void whatHasTheSameRevisionButAnotherNameIsLeftAlone() throws IOException {
    String stored = stored("DirectiveRead.rev1.json");
    IntermediateEventRepresentation read =
        upcast("io.lienlac.api.directive.DirectiveRead", "1", stored);
    assertThat(read.getType().getRevision()).isEqualTo("1");
    assertThat(text(read).getData()).isEqualTo(stored);
  }

  private SerializedObject<String> text(IntermediateEventRepresentation event) {
    return serializer.getConverter().convert(event.getData(), String.class);
  }

  private IntermediateEventRepresentation upcast(String type, String revision, String json) {
    EventData<byte[]> entry =
        new GenericDomainEventEntry<>(
            "Directive",
            "55555555-0000-4000-8000-000000000001",
            0,
            "an event",
            "2019-10-15T02:00:00.123Z",
            type,
            revision,
            json.getBytes(StandardCharsets.UTF_8),
            "{}".getBytes(StandardCharsets.UTF_8));
    List<IntermediateEventRepresentation> read =
        new EventUpcasterChain(EventUpcasters.all())
            .upcast(Stream.of(new InitialEventRepresentation(entry, serializer)))
            .toList();
    assertThat(read).hasSize(1);
    return read.getFirst();
  }

  private static String stored(String name) throws IOException {
    try (InputStream file =
        requireNonNull(UpcastingEventsTest.class.getResourceAsStream("/events/" + name), name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }
}
