package io.lienlac.graphql;

import io.lienlac.api.PersonalData.Kept;
import io.lienlac.api.directive.Addressee;
import io.lienlac.api.directive.Audience;
import io.lienlac.api.directive.Basis;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.DirectiveKind;
import io.lienlac.api.directive.Purpose;
import io.lienlac.api.directive.ReceiptId;
import io.lienlac.api.directive.RecipientKind;
import io.lienlac.api.directive.RecipientLine;
import io.lienlac.api.directive.RequiredAnswer;
import io.lienlac.api.directive.Selection;
import io.lienlac.api.directive.SelectionReach;
import io.lienlac.api.directive.SignerCapacity;
import io.lienlac.api.directive.Urgency;
import io.lienlac.api.organisation.Position;
import io.lienlac.query.api.directive.DirectiveView;
import io.lienlac.query.api.directive.InboxItemView;
import io.lienlac.query.api.directive.RemindersReceivedView;
import io.lienlac.query.api.directive.RemindersSentView;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The letters of the {@link World}, and where they lie. */
final class WorldLetters {

  private WorldLetters() {}

  static DirectiveView letter(String name, List<Basis> basis) {
    return new DirectiveView(
        new DirectiveId(World.id(name)),
        World.DEPARTMENT.id(),
        DirectiveKind.DOCUMENT,
        "1054",
        "SGDĐT-CTTT",
        LocalDate.of(2017, 8, 23),
        "Hồ Chí Minh",
        new Kept<>("subject of " + name),
        new Kept<>("body of " + name),
        World.TEACHER.id(),
        Urgency.URGENT,
        World.DIRECTOR.id(),
        Position.DIRECTOR,
        SignerCapacity.HEAD,
        List.of(new RecipientLine("Như trên", Purpose.ACTION)),
        basis,
        null,
        new Kept<>(List.of(WorldFiles.ANNEX)),
        RequiredAnswer.ACKNOWLEDGE,
        World.SENT.plusSeconds(86_400),
        null,
        new Audience(
            List.of(
                new Selection(
                    Purpose.ACTION,
                    List.of(World.SCHOOL.id()),
                    SelectionReach.ITSELF,
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Addressee.UNITS,
                    Set.of())),
            List.of(),
            List.of(),
            List.of()),
        2,
        "ab".repeat(32),
        World.OFFICER.id(),
        World.DIRECTOR.id(),
        World.SENT,
        null,
        new DirectiveId(World.id("correction, which nobody here may see")),
        World.SENT.plusSeconds(60),
        new RemindersSentView(0, null),
        0);
  }

  static InboxItemView received(DirectiveView letter, int ordinal) {
    return new InboxItemView(
        ReceiptId.of(letter.id(), RecipientKind.UNIT, World.SCHOOL.id().value()),
        letter.id(),
        RecipientKind.UNIT,
        World.SCHOOL.id().value(),
        ordinal,
        Purpose.ACTION,
        letter.issuer(),
        letter.kind(),
        letter.urgency(),
        letter.requiredAnswer(),
        letter.dueAt(),
        letter.occasion(),
        letter.sentAt(),
        World.SENT.plusSeconds(60),
        World.PRINCIPAL.id(),
        null,
        World.SENT.plusSeconds(120),
        World.TEACHER.id(),
        World.PRINCIPAL.id(),
        null,
        false,
        new RemindersReceivedView(0, null, null),
        null);
  }
}
