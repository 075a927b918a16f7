package io.lienlac.query.directive;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.PersonalData.Erased;
import io.lienlac.api.PersonalData.Kept;
import io.lienlac.api.directive.AddressedPerson;
import io.lienlac.api.directive.Addressee;
import io.lienlac.api.directive.Attachment;
import io.lienlac.api.directive.Audience;
import io.lienlac.api.directive.Basis;
import io.lienlac.api.directive.DirectiveCorrected;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.DirectiveKind;
import io.lienlac.api.directive.DirectiveSent;
import io.lienlac.api.directive.DirectiveWithdrawn;
import io.lienlac.api.directive.Occasion;
import io.lienlac.api.directive.Purpose;
import io.lienlac.api.directive.RecipientLine;
import io.lienlac.api.directive.RequiredAnswer;
import io.lienlac.api.directive.Selection;
import io.lienlac.api.directive.SelectionReach;
import io.lienlac.api.directive.SignerCapacity;
import io.lienlac.api.directive.Urgency;
import io.lienlac.api.organisation.Ownership;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.SchoolLevel;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.query.api.directive.DirectiveView;
import io.lienlac.query.api.directive.RemindersSentView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class DirectiveDocumentTest {

  private static final Instant AT = Instant.parse("2017-08-23T02:00:00.123456Z");

  @Test
  void aDirectiveIsShownAsItWasSent() {
    DirectiveSent sent = sent(person(), person(), AT.plusSeconds(60));
    assertThat(shown(sent)).isEqualTo(expected(sent));
  }

  @Test
  void whatIsMissingStaysMissing() {
    DirectiveSent sent = sent(null, null, null);
    assertThat(shown(sent)).isEqualTo(expected(sent));
  }

  @Test
  void whatIsErasedIsShownAsErased() {
    ObjectNode json = JsonMapper.shared().valueToTree(sent(person(), person(), AT));
    for (String field : List.of("subject", "body", "attachments")) {
      json.putObject(field).put("erased", true);
    }
    DirectiveSent sent = JsonMapper.shared().treeToValue(json, DirectiveSent.class);
    assertThat(shown(sent)).isEqualTo(expected(sent));
    assertThat(shown(sent).body().isErased()).isTrue();
    Bson withdrawn =
        DirectiveDocument.withdrawn(
            new DirectiveWithdrawn(
                sent.directiveId(), new Erased<>(), person(), 0, 1, person(), null, AT));
    assertThat(requireNonNull(shown(sent, withdrawn).withdrawal()).reason().isErased()).isTrue();
  }

  @Test
  void thatAnotherLetterCorrectsItIsShownWithTheTime() {
    DirectiveSent sent = sent(null, null, null);
    DirectiveId correction = new DirectiveId(UUID.randomUUID());
    DirectiveCorrected event =
        new DirectiveCorrected(sent.directiveId(), correction, person(), null, AT);
    DirectiveView view = shown(sent, DirectiveDocument.corrected(event));
    assertThat(view.correction()).isEqualTo(correction);
    assertThat(view.correctedAt()).isEqualTo(AT);
  }

  @Test
  void theLetterSentLastComesFirst() {
    DirectiveId same = new DirectiveId(UUID.randomUUID());
    assertThat(NewestFirst.place(AT.plusNanos(1_000), same))
        .isLessThan(NewestFirst.place(AT, same));
    assertThat(NewestFirst.place(AT, same))
        .isLessThan(NewestFirst.place(Instant.parse("1960-01-01T00:00:00Z"), same));
  }

  /** By way of what a server would give back. */
  static DirectiveView shown(DirectiveSent sent, Bson... updates) {
    Document document = Document.parse(DirectiveDocument.of(sent).toJson());
    for (Bson update : updates) {
      Document set = Document.parse(update.toBsonDocument().toJson()).get("$set", Document.class);
      document.putAll(set);
    }
    return DirectiveDocument.view(
        document.append("_id", sent.directiveId().toString()).append("version", 0L));
  }

  static DirectiveSent sent(
      @Nullable PersonId signer, @Nullable PersonId onBehalfOf, @Nullable Instant dueAt) {
    Selection selection =
        new Selection(
            Purpose.ACTION,
            List.of(unit(), unit()),
            SelectionReach.BELOW,
            Set.of(UnitKind.SCHOOL),
            Set.of(SchoolLevel.PRIMARY, SchoolLevel.PRESCHOOL),
            Set.of(Ownership.PUBLIC),
            Addressee.PEOPLE,
            Set.of(Position.PRINCIPAL));
    return new DirectiveSent(
        new DirectiveId(UUID.randomUUID()),
        unit(),
        DirectiveKind.DOCUMENT,
        signer == null ? null : "1054",
        signer == null ? null : "SGDĐT-CTTT",
        LocalDate.of(2017, 8, 23),
        "Thành phố Hồ Chí Minh",
        new Kept<>("Về việc tổ chức lễ khai giảng"),
        new Kept<>("Kính gửi các trường."),
        onBehalfOf,
        Urgency.VERY_URGENT,
        signer,
        signer == null ? null : Position.DEPUTY_DIRECTOR,
        signer == null ? null : SignerCapacity.FOR_THE_HEAD,
        List.of(new RecipientLine("Như trên", Purpose.ACTION)),
        List.of(
            new Basis(new DirectiveId(UUID.randomUUID()), null, null),
            new Basis(null, "3567/GDĐT-TTTT", "Bộ")),
        signer == null ? null : new DirectiveId(UUID.randomUUID()),
        new Kept<>(
            List.of(new Attachment("a.pdf", "application/pdf", 5_000_000_000L, "0".repeat(64)))),
        RequiredAnswer.ACKNOWLEDGE,
        dueAt,
        signer == null ? null : new Occasion(AT, AT.plusSeconds(60), "Hội trường"),
        new Audience(
            List.of(selection),
            List.of(new AddressedPerson(person(), Purpose.REPORT)),
            List.of(selection),
            List.of(person())),
        2_000,
        "digest",
        person(),
        onBehalfOf,
        AT);
  }

  private static DirectiveView expected(DirectiveSent sent) {
    return new DirectiveView(
        sent.directiveId(),
        sent.issuer(),
        sent.kind(),
        sent.number(),
        sent.symbol(),
        sent.date(),
        sent.place(),
        sent.subject(),
        sent.body(),
        sent.about(),
        sent.urgency(),
        sent.signer(),
        sent.signerPosition(),
        sent.signerCapacity(),
        sent.recipientLines(),
        sent.basis(),
        sent.corrects(),
        sent.attachments(),
        sent.requiredAnswer(),
        sent.dueAt(),
        sent.occasion(),
        sent.audience(),
        sent.recipientCount(),
        sent.recipientDigest(),
        sent.sentBy(),
        sent.onBehalfOf(),
        sent.sentAt(),
        null,
        null,
        null,
        new RemindersSentView(0, null),
        0);
  }

  private static PersonId person() {
    return new PersonId(UUID.randomUUID());
  }

  private static UnitId unit() {
    return new UnitId(UUID.randomUUID());
  }
}
