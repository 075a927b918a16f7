package io.lienlac.command.config;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.lienlac.api.DomainEvent;
import io.lienlac.api.Personal;
import io.lienlac.api.PersonalData;
import io.lienlac.api.organisation.PersonId;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is encrypted under the key of the person whose it is, when it is stored. */
class PersonalComponentsTest {

  @Test
  void areThese() {
    assertThat(marked().map(PersonalComponentsTest::described))
        .containsExactlyInAnyOrder(
            "PersonRegistered.familyName of personId",
            "PersonRegistered.middleName of personId",
            "PersonRegistered.givenName of personId",
            "PersonRegistered.phone of personId",
            "PersonRegistered.sectorIdentifier of personId",
            "AccountLinked.subject of personId",
            "DirectiveSent.subject of about",
            "DirectiveSent.body of about",
            "DirectiveSent.attachments of about",
            "DirectiveWithdrawn.reason of about",
            "InvitationAnswered.deputyName of answeredBy");
  }

  @Test
  void areOfAPersonWhomTheEventNames() {
    assertThat(marked())
        .isNotEmpty()
        .allSatisfy(
            component ->
                assertThat(owner(component).map(RecordComponent::getType))
                    .as(described(component))
                    .contains(PersonId.class));
  }

  /** Only so can they be erased, and only what is marked is encrypted. */
  @Test
  void areThoseThatMayBeErasedAndNoOthers() {
    assertThat(components())
        .allSatisfy(
            component ->
                assertThat(component.getType() == PersonalData.class)
                    .as(component.toString())
                    .isEqualTo(component.isAnnotationPresent(Personal.class)));
  }

  /** A part of an event does not know whose it is. */
  @Test
  void areOfEventsThemselves() {
    assertThat(marked())
        .allSatisfy(
            component ->
                assertThat(DomainEvent.class.isAssignableFrom(component.getDeclaringRecord()))
                    .as(described(component))
                    .isTrue());
  }

  private static Stream<RecordComponent> marked() {
    return components().filter(component -> component.isAnnotationPresent(Personal.class));
  }

  private static Stream<RecordComponent> components() {
    return new ClassFileImporter()
        .importPackages("io.lienlac.api").stream()
            .filter(JavaClass::isRecord)
            .map(JavaClass::reflect)
            .flatMap(type -> Stream.of(type.getRecordComponents()));
  }

  private static Optional<RecordComponent> owner(RecordComponent component) {
    return Stream.of(component.getDeclaringRecord().getRecordComponents())
        .filter(other -> other.getName().equals(ownersName(component)))
        .findAny();
  }

  private static String ownersName(RecordComponent component) {
    return requireNonNull(component.getAnnotation(Personal.class)).of();
  }

  private static String described(RecordComponent component) {
    return "%s.%s of %s"
        .formatted(
            component.getDeclaringRecord().getSimpleName(),
            component.getName(),
            ownersName(component));
  }
}
