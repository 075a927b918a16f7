package io.lienlac.command.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.Personal;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.upcast.EventForms;
import io.lienlac.api.upcast.EventUpcasters;
import io.lienlac.command.personal.FakeKeys;
import io.lienlac.command.personal.PersonalPayloads;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What was ever stored can be read for ever. Of every kind of event there is a file in each of its
 * revisions, and of those that tell about persons, one as it is encrypted. Files are added, and
 * never changed.
 */
class StoredFormsTest {

  private static final Path PLAIN = Path.of("src/test/resources/events");
  private static final Path SEALED = PLAIN.resolve("sealed");
  private static final String ID = "99999999-0000-4000-8000-000000000001";

  /** The key under which the files are encrypted, whomever they tell about. */
  private static final byte[] KEY = bytes(32);

  private static final List<PersonId> PERSONS =
      List.of(
          PersonId.of("22222222-0000-4000-8000-000000000001"),
          PersonId.of("22222222-0000-4000-8000-000000000002"));

  private final Serializer serializer = new SerializerConfiguration().serializer();

  static Stream<String> plain() throws IOException {
    return names(PLAIN);
  }

  static Stream<String> sealed() throws IOException {
    return names(SEALED);
  }

  @ParameterizedTest
  @MethodSource("plain")
  void isRead(String file) throws IOException {
    assertThat(read(stored(PLAIN, file))).isInstanceOf(type(file));
  }

  @ParameterizedTest
  @MethodSource("sealed")
  void isReadWithItsKeyAsItWasTold(String file) throws IOException {
    FakeKeys keys = new FakeKeys();
    PERSONS.forEach(person -> keys.give(person, KEY));
    DomainEventData<?> opened = opened(file, keys);
    assertThat((byte[]) opened.getPayload().getData())
        .isEqualTo(stored(PLAIN, file).getPayload().getData());
    assertThat(read(opened)).isEqualTo(read(stored(PLAIN, file)));
  }

  @ParameterizedTest
  @MethodSource("sealed")
  void isReadWithoutItsKey(String file) throws IOException {
    assertThat(read(opened(file, new FakeKeys())))
        .isInstanceOf(type(file))
        .isNotEqualTo(read(stored(PLAIN, file)));
  }

  @Test
  void thereIsOneOfEveryKindAndRevision() throws IOException {
    assertThat(plain())
        .containsExactlyInAnyOrderElementsOf(
            kinds()
                .flatMap(
                    kind ->
                        EventForms.readable(kind).stream()
                            .map(revision -> kind.getSimpleName() + ".rev" + revision + ".json"))
                .toList());
  }

  @Test
  void thereIsOneEncryptedOfEveryKindThatTellsAboutPersons() throws IOException {
    assertThat(sealed().map(file -> file.substring(0, file.indexOf('.'))).distinct())
        .containsExactlyInAnyOrderElementsOf(
            kinds()
                .filter(
                    kind ->
                        Stream.of(kind.getRecordComponents())
                            .anyMatch(part -> part.isAnnotationPresent(Personal.class)))
                .map(Class::getSimpleName)
                .toList());
  }

  private static Stream<Class<?>> kinds() {
    return StoredEventsTest.events().map(event -> event.getClass());
  }

  private static Class<?> type(String file) {
    String name = file.substring(0, file.indexOf('.'));
    return kinds().filter(kind -> kind.getSimpleName().equals(name)).findFirst().orElseThrow();
  }

  private DomainEventData<?> opened(String file, FakeKeys keys) throws IOException {
    return new PersonalPayloads(keys.keys()).opened(List.of(stored(SEALED, file))).getFirst();
  }

  private static DomainEventData<byte[]> stored(Path folder, String file) throws IOException {
    return new GenericDomainEventEntry<>(
        "Type",
        "aggregate",
        0,
        ID,
        "2019-10-15T02:00:00.123Z",
        type(file).getName(),
        file.replaceAll(".*\\.rev(\\d+)\\.json", "$1"),
        Files.readString(folder.resolve(file)).strip().getBytes(StandardCharsets.UTF_8),
        "{}".getBytes(StandardCharsets.UTF_8));
  }

  private Object read(DomainEventData<?> stored) {
    List<IntermediateEventRepresentation> read =
        new EventUpcasterChain(EventUpcasters.all())
            .upcast(Stream.of(new InitialEventRepresentation(stored, serializer)))
            .toList();
    assertThat(read).hasSize(1);
    return serializer.deserialize(read.getFirst().getData());
  }

  private static Stream<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList()
          .stream();
    }
  }

  private static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    IntStream.range(0, count).forEach(i -> bytes[i] = (byte) i);
    return bytes;
  }
}
