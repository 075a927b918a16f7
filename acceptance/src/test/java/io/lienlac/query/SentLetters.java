package io.lienlac.query;

import io.lienlac.api.PersonalData.Kept;
import io.lienlac.api.directive.Attachment;
import io.lienlac.api.directive.Audience;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.DirectiveKind;
import io.lienlac.api.directive.DirectiveSent;
import io.lienlac.api.directive.Occasion;
import io.lienlac.api.directive.RequiredAnswer;
import io.lienlac.api.directive.Urgency;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Letters as the story's command side would have sent them. */
final class SentLetters {

  private SentLetters() {}

  static DirectiveSent document(
      DirectiveId id,
      UnitId issuer,
      Urgency urgency,
      Instant sentAt,
      int count,
      String body,
      List<Attachment> files) {
    return letter(
        id, issuer, DirectiveKind.DOCUMENT, null, urgency, sentAt, count, body, null, files);
  }

  static DirectiveSent letter(
      DirectiveId id,
      UnitId issuer,
      DirectiveKind kind,
      @Nullable Occasion occasion,
      Urgency urgency,
      Instant sentAt,
      int count,
      String body,
      @Nullable PersonId about,
      List<Attachment> files) {
    return new DirectiveSent(
        id,
        issuer,
        kind,
        "1054",
        "SGDĐT-CTTT",
        LocalDate.of(2017, 8, 23),
        "Thành phố Hồ Chí Minh",
        new Kept<>("Về việc tổ chức lễ khai giảng"),
        new Kept<>(body),
        about,
        urgency,
        null,
        null,
        null,
        List.of(),
        List.of(),
        null,
        new Kept<>(files),
        occasion == null ? RequiredAnswer.ACKNOWLEDGE : RequiredAnswer.NONE,
        null,
        occasion,
        new Audience(List.of(), List.of(), List.of(), List.of()),
        count,
        "digest",
        Story.NARRATOR,
        null,
        sentAt);
  }
}
