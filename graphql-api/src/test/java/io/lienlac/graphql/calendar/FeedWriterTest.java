package io.lienlac.graphql.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.PersonalData;
import io.lienlac.api.PersonalData.Erased;
import io.lienlac.api.PersonalData.Kept;
import io.lienlac.api.directive.Occasion;
import io.lienlac.graphql.World;
import io.lienlac.graphql.calendar.FeedContent.Entry;
import io.lienlac.graphql.support.ToldTexts;
import io.lienlac.query.api.directive.DirectiveView;
import io.lienlac.query.api.directive.InboxItemView;
import io.lienlac.query.api.directive.WithdrawalView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class FeedWriterTest {

  private static final Instant SENT = Instant.parse("2026-03-02T01:30:00Z");
  private static final Instant SOON = SENT.plusSeconds(60);
  private static final Instant LATE = SENT.plusSeconds(3_600);

  @Test
  void whatWasOnlySentIsAsOfItsSending() {
    assertThat(written(null, null))
        .contains("DTSTAMP:20260302T013000Z", "LAST-MODIFIED:20260302T013000Z", "SEQUENCE:0");
  }

  @Test
  void aCorrectionIsNewerThanWhatItCorrects() {
    assertThat(written(null, SOON))
        .contains("DTSTAMP:20260302T013100Z", "LAST-MODIFIED:20260302T013100Z", "SEQUENCE:1")
        .contains("STATUS:CANCELLED");
  }

  @Test
  void whatWasSaidLastCounts() {
    assertThat(written(LATE, SOON)).contains("DTSTAMP:20260302T023000Z", "SEQUENCE:2");
    assertThat(written(SOON, LATE)).contains("DTSTAMP:20260302T023000Z", "SEQUENCE:2");
    assertThat(written(SOON, null)).contains("DTSTAMP:20260302T013100Z", "SEQUENCE:1");
  }

  @Test
  void whatIsErasedSaysSo() {
    assertThat(written(letter(World.LETTER, new Erased<>(), null, null)))
        .contains("DESCRIPTION:(đã xoá)", "SUMMARY:subject of letter");
  }

  private static String written(@Nullable Instant withdrawnAt, @Nullable Instant correctedAt) {
    return written(letter(World.LETTER, World.LETTER.body(), withdrawnAt, correctedAt));
  }

  private static String written(DirectiveView letter) {
    ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
    texts.setBasename("messages");
    texts.setDefaultEncoding("UTF-8");
    return new FeedWriter(new ToldTexts(texts))
        .write(List.of(new Entry(item(World.RECEIVED), letter)));
  }

  private static DirectiveView letter(
      DirectiveView like,
      PersonalData<String> body,
      @Nullable Instant withdrawnAt,
      @Nullable Instant correctedAt) {
    return new DirectiveView(
        like.id(),
        like.issuer(),
        like.kind(),
        like.number(),
        like.symbol(),
        like.date(),
        like.place(),
        like.subject(),
        body,
        like.about(),
        like.urgency(),
        like.signer(),
        like.signerPosition(),
        like.signerCapacity(),
        like.recipientLines(),
        like.basis(),
        like.corrects(),
        like.attachments(),
        like.requiredAnswer(),
        like.dueAt(),
        like.occasion(),
        like.audience(),
        like.recipientCount(),
        like.recipientDigest(),
        like.sentBy(),
        like.onBehalfOf(),
        SENT,
        withdrawnAt == null
            ? null
            : new WithdrawalView(new Kept<>(""), like.sentBy(), null, withdrawnAt),
        correctedAt == null ? null : like.correction(),
        correctedAt,
        like.reminders(),
        like.version());
  }

  private static InboxItemView item(InboxItemView like) {
    return new InboxItemView(
        like.id(),
        like.directive(),
        like.recipientKind(),
        like.recipient(),
        like.ordinal(),
        like.purpose(),
        like.issuer(),
        like.kind(),
        like.urgency(),
        like.requiredAnswer(),
        like.dueAt(),
        new Occasion(LATE, LATE.plusSeconds(60), "Hội trường"),
        like.sentAt(),
        like.readAt(),
        like.readBy(),
        like.readOnBehalfOf(),
        like.acknowledgedAt(),
        like.acknowledgedBy(),
        like.acknowledgedOnBehalfOf(),
        like.withdrawnAt(),
        like.openedBeforeWithdrawal(),
        like.reminders(),
        like.answer());
  }
}
