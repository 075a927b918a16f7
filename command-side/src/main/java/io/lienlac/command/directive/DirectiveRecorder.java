package io.lienlac.command.directive;

import static io.lienlac.api.directive.DirectiveRefusal.NUMBER_TAKEN;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.directive.DirectiveAcknowledged;
import io.lienlac.api.directive.DirectiveAddressed;
import io.lienlac.api.directive.DirectiveCorrected;
import io.lienlac.api.directive.DirectiveKind;
import io.lienlac.api.directive.DirectiveRead;
import io.lienlac.api.directive.DirectiveSent;
import io.lienlac.api.directive.DirectiveWithdrawn;
import io.lienlac.api.directive.Occasion;
import io.lienlac.api.directive.RequiredAnswer;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.command.directory.DirectoryGroup;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the directory's directives. */
@Component
@ProcessingGroup(DirectoryGroup.NAME)
class DirectiveRecorder {

  private final JdbcClient jdbc;

  DirectiveRecorder(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The unique index decides between two who use the same number at the same moment. */
  @EventHandler
  void on(DirectiveSent event) {
    Optional<LetterNumber> number = LetterNumber.of(event.number(), event.symbol(), event.date());
    try {
      jdbc.sql(
              """
              insert into directive
                (id, issuer_id, acknowledgement, begins_at, number_year, number, about)
              values (?, ?, ?, ?, ?, ?, cast(? as uuid))
              """)
          .params(
              event.directiveId().value(),
              event.issuer().value(),
              event.requiredAnswer() == RequiredAnswer.ACKNOWLEDGE)
          .param(beginsAt(event))
          .param(number.map(LetterNumber::year).orElse(null))
          .param(number.map(LetterNumber::folded).orElse(null))
          .param(Optional.ofNullable(event.about()).map(PersonId::toString).orElse(null))
          .update();
    } catch (DuplicateKeyException e) {
      throw new CommandRefused(NUMBER_TAKEN, "number");
    }
  }

  @EventHandler
  void on(DirectiveAddressed event) {
    int advanced =
        jdbc.sql(
                """
                update directive_addressing set next_ordinal = next_ordinal + ?
                where directive_id = ? and next_ordinal = ?
                """)
            .params(event.recipients().size(), event.directiveId().value(), event.firstOrdinal())
            .update();
    if (advanced != 1) {
      throw new ConcurrencyException(
          "%s was addressed from %d on before"
              .formatted(event.directiveId(), event.firstOrdinal()));
    }
  }

  @EventHandler
  void on(DirectiveWithdrawn event) {
    jdbc.sql("update directive set withdrawn = true where id = ?")
        .param(event.directiveId().value())
        .update();
  }

  @EventHandler
  void on(DirectiveCorrected event) {
    jdbc.sql("update directive set corrected = true where id = ?")
        .param(event.directiveId().value())
        .update();
  }

  @EventHandler
  void on(DirectiveRead event) {
    jdbc.sql("insert into directive_receipt (directive_id, kind, recipient_id) values (?, ?, ?)")
        .params(event.directiveId().value(), event.recipientKind().name(), event.recipient())
        .update();
  }

  @EventHandler
  void on(DirectiveAcknowledged event) {
    jdbc.sql(
            """
            update directive_receipt set acknowledged = true
            where directive_id = ? and kind = ? and recipient_id = ?
            """)
        .params(event.directiveId().value(), event.recipientKind().name(), event.recipient())
        .update();
  }

  /** Only an invitation is answered, and only until it begins. */
  private static @Nullable OffsetDateTime beginsAt(DirectiveSent event) {
    Occasion occasion = event.occasion();
    return occasion == null || event.kind() != DirectiveKind.INVITATION
        ? null
        : occasion.beginsAt().atOffset(ZoneOffset.UTC);
  }
}
