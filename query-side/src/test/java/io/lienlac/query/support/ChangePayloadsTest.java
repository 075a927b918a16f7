package io.lienlac.query.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.directive.DirectiveId;
import io.lienlac.query.api.ViewChange;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangePayloadsTest {

  @Test
  void whatIsToldIsHeard() {
    Set<UUID> recipients = ids(1_000);
    Set<UUID> others = ids(400);
    UUID directive = UUID.randomUUID();
    Set<UUID> heard = new HashSet<>();
    Set<UUID> heardOfChanges = new HashSet<>();
    Set<DirectiveId> letters = new HashSet<>();
    for (String payload : ChangePayloads.of(recipients, others, Set.of(directive))) {
      switch (ChangePayloads.read(payload).orElseThrow()) {
        case ViewChange.LettersArrived arrived -> heard.addAll(arrived.recipients());
        case ViewChange.LettersChanged changed -> heardOfChanges.addAll(changed.recipients());
        case ViewChange.DeliveriesWentOn wentOn -> letters.addAll(wentOn.directives());
        case ViewChange.Unheard unheard -> throw new AssertionError(unheard);
      }
    }
    assertThat(heard).isEqualTo(recipients);
    assertThat(heardOfChanges).isEqualTo(others);
    assertThat(letters).containsExactly(new DirectiveId(directive));
  }

  @Test
  void eachPayloadFitsIntoANotification() {
    List<String> payloads = ChangePayloads.of(ids(10_000), ids(1_000), ids(400));
    assertThat(payloads).allSatisfy(payload -> assertThat(payload).hasSizeLessThan(8_000));
  }

  @Test
  void nothingIsToldOfNothing() {
    assertThat(ChangePayloads.of(Set.of(), Set.of(), Set.of())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "r", "x", "rAAAA", "xAAAAAAAAAAAAAAAAAAAAAA"})
  void whatIsNotUnderstoodIsPassedOver(String payload) {
    assertThat(ChangePayloads.read(payload).map(change -> change.equals(nothing())).orElse(true))
        .isTrue();
  }

  private static ViewChange nothing() {
    return new ViewChange.LettersArrived(Set.of());
  }

  private static Set<UUID> ids(int count) {
    return Stream.generate(UUID::randomUUID).limit(count).collect(Collectors.toSet());
  }
}
