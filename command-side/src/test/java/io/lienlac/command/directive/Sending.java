package io.lienlac.command.directive;

import io.lienlac.api.directive.Addressee;
import io.lienlac.api.directive.Attachment;
import io.lienlac.api.directive.Audience;
import io.lienlac.api.directive.Basis;
import io.lienlac.api.directive.DirectiveCommand.SendDirective;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.DirectiveKind;
import io.lienlac.api.directive.DirectiveSent;
import io.lienlac.api.directive.Occasion;
import io.lienlac.api.directive.Purpose;
import io.lienlac.api.directive.Recipient;
import io.lienlac.api.directive.RecipientKind;
import io.lienlac.api.directive.RecipientLine;
import io.lienlac.api.directive.RequiredAnswer;
import io.lienlac.api.directive.Secrecy;
import io.lienlac.api.directive.Selection;
import io.lienlac.api.directive.SelectionReach;
import io.lienlac.api.directive.SignerCapacity;
import io.lienlac.api.directive.Urgency;
import io.lienlac.api.file.FileId;
import io.lienlac.api.organisation.AppointmentId;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.command.directory.ActingCapacity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A letter of a bureau to two schools, and how tests vary it. */
record Sending(
    PersonId actor,
    String subject,
    @Nullable String number,
    @Nullable PersonId signer,
    @Nullable PersonId about,
    List<Basis> basis,
    List<FileId> attachments,
    @Nullable DirectiveId corrects) {

  static final DirectiveId DIRECTIVE = DirectiveId.of("55555555-0000-4000-8000-000000000001");
  static final UnitId BUREAU = UnitId.of("11111111-0000-4000-8000-000000000002");
  static final PersonId HEAD = PersonId.of("22222222-0000-4000-8000-000000000001");
  static final PersonId STRANGER = PersonId.of("22222222-0000-4000-8000-000000000002");
  static final AppointmentId APPOINTMENT = AppointmentId.of("33333333-0000-4000-8000-000000000001");
  static final Recipient SCHOOL =
      new Recipient(
          RecipientKind.UNIT,
          UUID.fromString("11111111-0000-4000-8000-00000000000a"),
          Purpose.ACTION);
  static final Recipient OTHER_SCHOOL =
      new Recipient(
          RecipientKind.UNIT,
          UUID.fromString("f1111111-0000-4000-8000-00000000000b"),
          Purpose.ACTION);
  static final FileId FILE = new FileId(UUID.fromString("66666666-0000-4000-8000-000000000001"));
  static final Attachment ANNEX =
      new Attachment("phụ lục.pdf", "application/pdf", 1024, "0f".repeat(32));
  static final LocalDate FROM = LocalDate.of(2010, 9, 1);
  static final Instant NOW = Instant.parse("2019-10-15T02:00:00.123456Z");
  static final Instant DUE = NOW.plusSeconds(864_000);

  static Sending letter() {
    return new Sending(HEAD, "Về việc triển khai", "465", HEAD, null, List.of(), List.of(), null);
  }

  Sending by(PersonId other) {
    return new Sending(other, subject, number, signer, about, basis, attachments, corrects);
  }

  Sending on(String other) {
    return new Sending(actor, other, number, signer, about, basis, attachments, corrects);
  }

  Sending signedBy(PersonId other) {
    return new Sending(actor, subject, number, other, about, basis, attachments, corrects);
  }

  Sending about(PersonId person) {
    return new Sending(actor, subject, number, signer, person, basis, attachments, corrects);
  }

  Sending citing(DirectiveId directive) {
    List<Basis> cited = List.of(new Basis(directive, null, null));
    return new Sending(actor, subject, number, signer, about, cited, attachments, corrects);
  }

  Sending with(FileId file) {
    return new Sending(actor, subject, number, signer, about, basis, List.of(file), corrects);
  }

  Sending correcting(DirectiveId letter) {
    return new Sending(actor, subject, number, signer, about, basis, attachments, letter);
  }

  SendDirective command() {
    return command(NOW);
  }

  SendDirective command(Instant at) {
    return new SendDirective(
        DIRECTIVE,
        BUREAU,
        DirectiveKind.DOCUMENT,
        number,
        number == null ? null : "GDĐT-TTTT",
        LocalDate.of(2019, 10, 14),
        "Hóc Môn",
        subject,
        "Kính gửi các trường.",
        about,
        Urgency.URGENT,
        signer,
        signer == null ? null : Position.BUREAU_HEAD,
        signer == null ? null : SignerCapacity.HEAD,
        List.of(new RecipientLine("Như trên", Purpose.ACTION)),
        basis,
        corrects,
        attachments,
        Secrecy.NONE,
        RequiredAnswer.ACKNOWLEDGE,
        DUE,
        null,
        audience(),
        actor,
        at);
  }

  DirectiveSent sent(@Nullable PersonId onBehalfOf) {
    return SentLetter.of(
        command(),
        new ActingCapacity(onBehalfOf),
        List.of(SCHOOL, OTHER_SCHOOL),
        Map.of(FILE, ANNEX));
  }

  /** The same letter as it is read once the person whom it is about is erased. */
  DirectiveSent erased() {
    ObjectNode json = JsonMapper.shared().valueToTree(sent(null));
    for (String field : List.of("subject", "body", "attachments")) {
      json.putObject(field).put("erased", true);
    }
    return JsonMapper.shared().treeToValue(json, DirectiveSent.class);
  }

  /** The same letter after it went to others. */
  DirectiveSent sentTo(Recipient... recipients) {
    return SentLetter.of(
        command(), new ActingCapacity(null), List.of(recipients), Map.of(FILE, ANNEX));
  }

  /** An invitation that was sent; it asks for no acknowledgement. */
  static DirectiveSent invitation() {
    Occasion occasion = new Occasion(NOW.plusSeconds(3_600), NOW.plusSeconds(7_200), "Hội trường");
    SendDirective command = inviting(DirectiveKind.INVITATION, occasion, RequiredAnswer.NONE);
    return SentLetter.of(command, new ActingCapacity(null), List.of(SCHOOL), Map.of());
  }

  static SendDirective inviting(
      DirectiveKind kind, @Nullable Occasion occasion, RequiredAnswer answer) {
    return new SendDirective(
        DIRECTIVE,
        BUREAU,
        kind,
        null,
        null,
        LocalDate.of(2019, 10, 14),
        "Hóc Môn",
        "Về việc họp giao ban",
        "Kính mời",
        null,
        Urgency.NORMAL,
        null,
        null,
        null,
        List.of(),
        List.of(),
        null,
        List.of(),
        Secrecy.NONE,
        answer,
        null,
        occasion,
        audience(),
        HEAD,
        NOW);
  }

  static Audience audience() {
    return new Audience(
        List.of(
            new Selection(
                Purpose.ACTION,
                List.of(BUREAU),
                SelectionReach.BELOW,
                Set.of(),
                Set.of(),
                Set.of(),
                Addressee.UNITS,
                Set.of())),
        List.of(),
        List.of(),
        List.of());
  }
}
