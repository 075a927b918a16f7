package io.lienlac.command.directive;

import io.lienlac.api.directive.AddressedPerson;
import io.lienlac.api.directive.Addressee;
import io.lienlac.api.directive.Audience;
import io.lienlac.api.directive.Basis;
import io.lienlac.api.directive.DirectiveCommand.SendDirective;
import io.lienlac.api.directive.DirectiveKind;
import io.lienlac.api.directive.Purpose;
import io.lienlac.api.directive.RecipientLine;
import io.lienlac.api.directive.RequiredAnswer;
import io.lienlac.api.directive.Secrecy;
import io.lienlac.api.directive.Selection;
import io.lienlac.api.directive.SelectionReach;
import io.lienlac.api.directive.SignerCapacity;
import io.lienlac.api.directive.Urgency;
import io.lienlac.api.file.FileId;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A letter whose every part a test can write over before it becomes a command. */
final class Draft {

  @Nullable String number = "465";
  @Nullable String symbol = "GDĐT-TTTT";
  String place = "";
  String subject = "Về việc triển khai";
  String body = "Kính gửi các trường.";
  @Nullable PersonId signer;
  @Nullable Position signerPosition;
  @Nullable SignerCapacity signerCapacity;
  List<RecipientLine> lines = List.of();
  List<Basis> basis = List.of();
  List<FileId> attachments = List.of();
  Secrecy secrecy = Secrecy.NONE;
  RequiredAnswer requiredAnswer = RequiredAnswer.ACKNOWLEDGE;
  @Nullable Instant dueAt;
  List<Selection> include =
      List.of(selection(Purpose.ACTION, List.of(Sending.BUREAU), Addressee.UNITS));
  List<AddressedPerson> people = List.of();
  List<Selection> exclude = List.of();
  List<PersonId> excludePeople = List.of();

  /** A selection of everything below the units. */
  static Selection selection(
      Purpose purpose, List<UnitId> units, Addressee addressee, Position... positions) {
    return new Selection(
        purpose,
        units,
        SelectionReach.BELOW,
        Set.of(),
        Set.of(),
        Set.of(),
        addressee,
        Set.of(positions));
  }

  SendDirective command() {
    return new SendDirective(
        Sending.DIRECTIVE,
        Sending.BUREAU,
        DirectiveKind.DOCUMENT,
        number,
        symbol,
        LocalDate.of(2019, 10, 14),
        place,
        subject,
        body,
        null,
        Urgency.NORMAL,
        signer,
        signerPosition,
        signerCapacity,
        lines,
        basis,
        null,
        attachments,
        secrecy,
        requiredAnswer,
        dueAt,
        null,
        new Audience(include, people, exclude, excludePeople),
        Sending.HEAD,
        Sending.NOW);
  }
}
