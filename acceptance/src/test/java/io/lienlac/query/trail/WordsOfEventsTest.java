package io.lienlac.query.trail;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import io.lienlac.api.DomainEvent;
import io.lienlac.query.api.trail.EventTypeView;
import io.lienlac.query.api.trail.Fact;
import io.lienlac.query.api.trail.SubjectKind;
import io.lienlac.query.api.trail.TrailSubject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/**
 * A kind of event is not let into the system without a trail, and without words for it in every
 * language: what happened, what the event means, and what each of its fields means.
 */
class WordsOfEventsTest {

  private static final List<String> LANGUAGES = List.of("", "_vi");

  static Stream<Class<?>> events() {
    return EventFamily.ALL.stream().flatMap(family -> family.events().stream());
  }

  @Test
  void everyEventThereIsHasATrail() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(DomainEvent.class));
    Set<String> found =
        scanner.findCandidateComponents("io.lienlac.api").stream()
            .map(candidate -> Objects.requireNonNull(candidate.getBeanClassName()))
            .collect(Collectors.toSet());
    assertThat(found).hasSizeGreaterThan(10);
    assertThat(events().map(Class::getName)).containsExactlyInAnyOrderElementsOf(found);
  }

  @ParameterizedTest
  @MethodSource("events")
  void concernsSomethingAndHappensSomewhere(Class<?> event) {
    Trace trace = EventFamily.trace(SampleEvent.of(event));
    assertThat(trace.subjects()).isNotEmpty();
    assertThat(trace.anchors()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("events")
  void hasWordsForWhatHappened(Class<?> event) {
    for (String language : LANGUAGES) {
      String words = texts(language).getProperty(event.getSimpleName());
      assertThat(words).as(event.getSimpleName() + language).isNotBlank();
      assertThat(new MessageFormat(words).getArgumentNames())
          .as(event.getSimpleName() + language)
          .isNotEmpty()
          .isSubsetOf(parts(event));
    }
  }

  @ParameterizedTest
  @MethodSource("events")
  void hasWordsForEachConstantThatItNames(Class<?> event) {
    Set<String> named =
        facts(event)
            .filter(fact -> fact.kind() == Fact.Kind.CONSTANT)
            .flatMap(fact -> fact.values().stream())
            .map(constant -> constant.substring(0, constant.indexOf('.')))
            .collect(Collectors.toSet());
    Set<String> constants = new TreeSet<>();
    events()
        .flatMap(each -> SampleEvent.enums(each).stream())
        .distinct()
        .filter(type -> named.contains(type.getSimpleName()))
        .forEach(
            type -> {
              for (Object constant : Objects.requireNonNull(type.getEnumConstants())) {
                constants.add(type.getSimpleName() + "." + ((Enum<?>) constant).name());
              }
            });
    for (String language : LANGUAGES) {
      assertThat(texts(language).stringPropertyNames()).containsAll(constants);
    }
  }

  @Test
  void everyEventAndEveryFieldHasAMeaning() {
    assertThat(EventCatalogue.types()).hasSize((int) events().count());
    for (String language : LANGUAGES) {
      Properties texts = texts(language);
      List<String> missing = new ArrayList<>();
      for (EventTypeView type : EventCatalogue.types()) {
        if (!texts.containsKey(type.name() + ".meaning")) {
          missing.add(type.name() + ".meaning");
        }
        for (EventTypeView.Field field : type.fields()) {
          if (!texts.containsKey(field.owner() + "." + field.name())
              && !texts.containsKey(type.feature() + "." + field.name())) {
            missing.add(field.owner() + "." + field.name());
          }
        }
      }
      assertThat(missing).as("in trail/*" + language).isEmpty();
    }
  }

  @Test
  void bothLanguagesHaveTheSameTextsAndNoneIsEmpty() {
    Map<Object, Object> english = texts("");
    assertThat(texts("_vi").keySet()).isEqualTo(english.keySet());
    assertThat(Stream.of(texts(""), texts("_vi")).flatMap(all -> all.values().stream()))
        .allSatisfy(text -> assertThat(text.toString()).isNotBlank());
  }

  /** What the words of an event may name: what it says, and what earlier events of it said. */
  private static Set<String> parts(Class<?> event) {
    Set<String> parts = facts(event).map(Fact::name).collect(Collectors.toCollection(HashSet::new));
    parts.add("actor");
    return parts;
  }

  private static Stream<Fact> facts(Class<?> event) {
    Trace trace = EventFamily.trace(SampleEvent.of(event));
    Set<SubjectKind> kinds =
        trace.subjects().stream().map(TrailSubject::kind).collect(Collectors.toSet());
    Stream<Fact> remembered =
        events()
            .map(other -> EventFamily.trace(SampleEvent.of(other)).memory())
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .filter(memory -> kinds.contains(memory.subject().kind()))
            .flatMap(memory -> memory.facts().stream());
    return Stream.concat(trace.facts().stream(), remembered);
  }

  private static Properties texts(String language) {
    Properties texts = new Properties();
    Stream.concat(Stream.of("common"), EventFamily.ALL.stream().map(EventFamily::feature))
        .forEach(name -> load(texts, "/trail/" + name + language + ".properties"));
    return texts;
  }

  private static void load(Properties texts, String file) {
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(WordsOfEventsTest.class.getResourceAsStream(file), file),
            StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new IllegalStateException(file, e);
    }
  }
}
