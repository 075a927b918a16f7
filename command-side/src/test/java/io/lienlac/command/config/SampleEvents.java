package io.lienlac.command.config;

import io.lienlac.api.DomainEvent;
import io.lienlac.api.PersonalData.Kept;
import io.lienlac.api.calendar.CalendarFeedCreated;
import io.lienlac.api.calendar.CalendarFeedId;
import io.lienlac.api.calendar.CalendarFeedRevoked;
import io.lienlac.api.directive.AddressedPerson;
import io.lienlac.api.directive.Addressee;
import io.lienlac.api.directive.Attachment;
import io.lienlac.api.directive.Audience;
import io.lienlac.api.directive.Basis;
import io.lienlac.api.directive.DirectiveAcknowledged;
import io.lienlac.api.directive.DirectiveAddressed;
import io.lienlac.api.directive.DirectiveCorrected;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.DirectiveKind;
import io.lienlac.api.directive.DirectiveRead;
import io.lienlac.api.directive.DirectiveReminded;
import io.lienlac.api.directive.DirectiveSent;
import io.lienlac.api.directive.DirectiveWithdrawn;
import io.lienlac.api.directive.InvitationAnswer;
import io.lienlac.api.directive.InvitationAnswered;
import io.lienlac.api.directive.Occasion;
import io.lienlac.api.directive.Purpose;
import io.lienlac.api.directive.ReceiptId;
import io.lienlac.api.directive.Recipient;
import io.lienlac.api.directive.RecipientKind;
import io.lienlac.api.directive.RecipientLine;
import io.lienlac.api.directive.RecipientsReminded;
import io.lienlac.api.directive.ReminderCause;
import io.lienlac.api.directive.RequiredAnswer;
import io.lienlac.api.directive.Selection;
import io.lienlac.api.directive.SelectionReach;
import io.lienlac.api.directive.SignerCapacity;
import io.lienlac.api.directive.Urgency;
import io.lienlac.api.directive.WithdrawalAnnounced;
import io.lienlac.api.operations.DeadLetterEvicted;
import io.lienlac.api.operations.DeadLetterId;
import io.lienlac.api.operations.DeadLetterOpened;
import io.lienlac.api.operations.DeadLetterRetried;
import io.lienlac.api.operations.ProjectionId;
import io.lienlac.api.operations.ProjectionRebuildCancelled;
import io.lienlac.api.operations.ProjectionRebuildPaused;
import io.lienlac.api.operations.ProjectionRebuildResumed;
import io.lienlac.api.operations.ProjectionRebuildStarted;
import io.lienlac.api.organisation.Ownership;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.SchoolLevel;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** One of each event of letters, calendars and upkeep, with every field filled. */
final class SampleEvents {

  private static final UnitId UNIT = UnitId.of("11111111-0000-4000-8000-000000000001");
  private static final UnitId PARENT = UnitId.of("11111111-0000-4000-8000-000000000002");
  private static final ProjectionId PROJECTION = ProjectionId.of("units");
  private static final DeadLetterId DEAD_LETTER =
      new DeadLetterId(UUID.fromString("77777777-0000-4000-8000-000000000001"));
  private static final UUID UNHANDLED = UUID.fromString("88888888-0000-4000-8000-000000000001");
  private static final PersonId PERSON = PersonId.of("22222222-0000-4000-8000-000000000001");
  private static final PersonId ACTOR = PersonId.of("22222222-0000-4000-8000-000000000002");
  private static final DirectiveId DIRECTIVE =
      DirectiveId.of("55555555-0000-4000-8000-000000000001");
  private static final DirectiveId CITED = DirectiveId.of("55555555-0000-4000-8000-000000000002");
  private static final DirectiveId CORRECTED =
      DirectiveId.of("55555555-0000-4000-8000-000000000003");
  private static final ReceiptId RECEIPT =
      ReceiptId.of(DIRECTIVE, RecipientKind.UNIT, UNIT.value());
  private static final LocalDate DATE = LocalDate.of(2019, 10, 14);
  private static final Instant AT = Instant.parse("2019-10-15T02:00:00.123456Z");

  private static final CalendarFeedId FEED =
      CalendarFeedId.of("66666666-0000-4000-8000-000000000001");
  private static final Occasion OCCASION =
      new Occasion(AT.plusSeconds(3_600), AT.plusSeconds(7_200), "Hội trường tầng 2");
  private static final Recipient RECIPIENT =
      new Recipient(RecipientKind.UNIT, UNIT.value(), Purpose.ACTION);

  private SampleEvents() {}

  static Stream<DomainEvent> all() {
    return Stream.of(
        directiveSent(),
        new DirectiveAddressed(
            DIRECTIVE,
            500,
            List.of(new Recipient(RecipientKind.UNIT, UNIT.value(), Purpose.ACTION)),
            PARENT,
            DirectiveKind.DOCUMENT,
            Urgency.URGENT,
            RequiredAnswer.ACKNOWLEDGE,
            AT.plusSeconds(864_000),
            OCCASION,
            AT),
        new DirectiveRead(RECEIPT, DIRECTIVE, RecipientKind.UNIT, UNIT.value(), ACTOR, PERSON, AT),
        new DirectiveAcknowledged(
            RECEIPT, DIRECTIVE, RecipientKind.UNIT, UNIT.value(), ACTOR, PERSON, AT),
        new DirectiveWithdrawn(
            DIRECTIVE, new Kept<>("Sai ngày họp"), PERSON, 1, 2, ACTOR, PERSON, AT),
        new WithdrawalAnnounced(DIRECTIVE, 500, true, List.of(RECIPIENT), AT),
        new DirectiveCorrected(DIRECTIVE, CITED, ACTOR, PERSON, AT),
        new DirectiveReminded(
            DIRECTIVE, 2, ReminderCause.BY_HAND, List.of(UNIT), 1, ACTOR, PERSON, AT),
        new RecipientsReminded(DIRECTIVE, 2, 500, List.of(RECIPIENT), AT),
        new InvitationAnswered(
            RECEIPT,
            DIRECTIVE,
            RecipientKind.UNIT,
            UNIT.value(),
            InvitationAnswer.DEPUTY,
            PERSON,
            new Kept<>("Lê Thị Thư"),
            ACTOR,
            PERSON,
            AT),
        new CalendarFeedCreated(FEED, PERSON, "0c".repeat(32), AT),
        new CalendarFeedRevoked(FEED, PERSON, AT),
        new ProjectionRebuildStarted(PROJECTION, "units", 3, UNIT, ACTOR, AT),
        new ProjectionRebuildPaused(PROJECTION, "units", 3, UNIT, ACTOR, AT),
        new ProjectionRebuildResumed(PROJECTION, "units", 3, UNIT, ACTOR, AT),
        new ProjectionRebuildCancelled(PROJECTION, "units", 3, UNIT, ACTOR, AT),
        new DeadLetterOpened(
            PROJECTION,
            "units",
            DEAD_LETTER,
            UNHANDLED,
            "UnitRenamed",
            "Tìm nguyên nhân",
            UNIT,
            ACTOR,
            AT),
        new DeadLetterRetried(
            PROJECTION, "units", DEAD_LETTER, UNHANDLED, "UnitRenamed", UNIT, ACTOR, AT),
        new DeadLetterEvicted(
            PROJECTION,
            "units",
            DEAD_LETTER,
            UNHANDLED,
            "UnitRenamed",
            "Tên quá dài",
            UNIT,
            ACTOR,
            AT));
  }

  private static DirectiveSent directiveSent() {
    return new DirectiveSent(
        DIRECTIVE,
        PARENT,
        DirectiveKind.DOCUMENT,
        "465",
        "GDĐT-TTTT",
        DATE,
        "Hóc Môn",
        new Kept<>("Về việc triển khai"),
        new Kept<>("Kính gửi các trường."),
        PERSON,
        Urgency.URGENT,
        ACTOR,
        Position.DEPUTY_BUREAU_HEAD,
        SignerCapacity.FOR_THE_HEAD,
        List.of(new RecipientLine("Như trên", Purpose.ACTION)),
        List.of(new Basis(CITED, "3567/GDĐT-TTTT", "Sở Giáo dục và Đào tạo")),
        CORRECTED,
        new Kept<>(
            List.of(new Attachment("phụ lục.pdf", "application/pdf", 1024, "0f".repeat(32)))),
        RequiredAnswer.ACKNOWLEDGE,
        AT.plusSeconds(864_000),
        OCCASION,
        audience(),
        1,
        "0a".repeat(32),
        ACTOR,
        PERSON,
        AT);
  }

  private static Audience audience() {
    Selection principals =
        new Selection(
            Purpose.ACTION,
            List.of(PARENT),
            SelectionReach.BELOW,
            Set.of(UnitKind.SCHOOL),
            Set.of(SchoolLevel.LOWER_SECONDARY, SchoolLevel.PRIMARY, SchoolLevel.PRESCHOOL),
            Set.of(Ownership.NON_PUBLIC, Ownership.PUBLIC),
            Addressee.PEOPLE,
            Set.of(Position.VICE_PRINCIPAL, Position.PRINCIPAL));
    return new Audience(
        List.of(principals),
        List.of(new AddressedPerson(PERSON, Purpose.COORDINATION)),
        List.of(principals),
        List.of(new PersonId(new UUID(0, 1))));
  }
}
