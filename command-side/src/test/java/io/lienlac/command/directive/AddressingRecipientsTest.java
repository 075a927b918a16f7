package io.lienlac.command.directive;

import static io.lienlac.api.CommonRefusal.CHANGED_MEANWHILE;
import static io.lienlac.command.directive.Sending.DIRECTIVE;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.directive.DirectiveAddressed;
import io.lienlac.api.directive.DirectiveSent;
import io.lienlac.api.directive.Purpose;
import io.lienlac.api.directive.Recipient;
import io.lienlac.api.directive.RecipientKind;
import io.lienlac.command.Refused;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AddressingRecipientsTest {

  private static final DirectiveSent SENT = Sending.letter().sent(null);
  private static final List<Recipient> LIST =
      IntStream.range(0, 750)
          .mapToObj(i -> new Recipient(RecipientKind.PERSON, new UUID(0, i), Purpose.ACTION))
          .toList();

  private final FakeDirectives lists = new FakeDirectives();
  private FixtureConfiguration<Directive> fixture;

  @BeforeEach
  void prepare() {
    fixture = new AggregateTestFixture<>(Directive.class);
    fixture.registerInjectableResource(lists);
  }

  @Test
  void theFirstRunIsOf500() {
    lists.frozen(LIST, OptionalInt.of(0));
    fixture
        .given(SENT)
        .when(new AddressRecipients(DIRECTIVE, 0))
        .expectEvents(addressed(0, LIST.subList(0, 500)));
  }

  @Test
  void theLastRunIsOfTheRest() {
    lists.frozen(LIST, OptionalInt.of(500));
    fixture
        .given(SENT, addressed(0, LIST.subList(0, 500)))
        .when(new AddressRecipients(DIRECTIVE, 500))
        .expectEvents(addressed(500, LIST.subList(500, 750)));
  }

  @Test
  void aFinishedListIsLeftAlone() {
    lists.frozen(LIST, OptionalInt.of(750));
    fixture
        .given(SENT)
        .when(new AddressRecipients(DIRECTIVE, 750))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void cannotAddressWhileAnotherNodeHoldsTheList() {
    lists.frozen(LIST, OptionalInt.empty());
    fixture
        .given(SENT)
        .when(new AddressRecipients(DIRECTIVE, 0))
        .expectNoEvents()
        .expectException(CommandRefused.class)
        .expectExceptionDetails(Refused.with(CHANGED_MEANWHILE, "firstOrdinal"));
  }

  @Test
  void cannotAddressFromAnotherOrdinalThanTheNext() {
    lists.frozen(LIST, OptionalInt.of(500));
    fixture
        .given(SENT)
        .when(new AddressRecipients(DIRECTIVE, 0))
        .expectNoEvents()
        .expectException(CommandRefused.class)
        .expectExceptionDetails(Refused.with(CHANGED_MEANWHILE, "firstOrdinal"));
  }

  private static DirectiveAddressed addressed(int firstOrdinal, List<Recipient> run) {
    return new DirectiveAddressed(
        DIRECTIVE,
        firstOrdinal,
        run,
        SENT.issuer(),
        SENT.kind(),
        SENT.urgency(),
        SENT.requiredAnswer(),
        SENT.dueAt(),
        SENT.occasion(),
        SENT.sentAt());
  }
}
