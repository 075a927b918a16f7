package io.lienlac.command.directive;

import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static io.lienlac.command.directive.Sending.BUREAU;
import static io.lienlac.command.directive.Sending.FROM;
import static io.lienlac.command.directive.Sending.HEAD;
import static io.lienlac.command.directive.Sending.NOW;
import static io.lienlac.command.directive.Sending.OTHER_SCHOOL;
import static io.lienlac.command.directive.Sending.SCHOOL;
import static io.lienlac.command.directive.Sending.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.directive.AudiencePreview;
import io.lienlac.api.directive.DirectiveCommand.PreviewAudience;
import io.lienlac.api.directive.Purpose;
import io.lienlac.api.directive.Recipient;
import io.lienlac.api.directive.RecipientKind;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.command.Refused;
import io.lienlac.command.directory.FakeDirectory;
import io.lienlac.command.directory.KnownUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PreviewingAudiencesTest {

  private static final Recipient PRINCIPAL =
      new Recipient(RecipientKind.PERSON, new UUID(0, 7), Purpose.REPORT);

  private final FakeDirectives directives =
      new FakeDirectives().finds(PRINCIPAL, OTHER_SCHOOL, SCHOOL);
  private final FakeDirectory directory =
      new FakeDirectory()
          .grant(HEAD, Power.SEND_DIRECTIVES, BUREAU)
          .unit(new KnownUnit(BUREAU, UnitKind.DISTRICT_BUREAU, FROM, null));
  private final AudiencePreviewer previewer =
      new AudiencePreviewer(
          new SendingRules(directory, directory, directory, directives), directives);

  @Test
  void countsByKindAndPositionAndShowsAPageByName() {
    AudiencePreview preview = previewer.handle(preview(HEAD, 2, null));
    assertThat(preview.count()).isEqualTo(3);
    assertThat(preview.unitsByKind()).containsOnly(entry(UnitKind.SCHOOL, 2));
    assertThat(preview.peopleByPosition()).containsOnly(entry(Position.PRINCIPAL, 1));
    assertThat(preview.withoutPosition()).isZero();
    assertThat(preview.page()).containsExactly(SCHOOL, OTHER_SCHOOL);
    assertThat(preview.hasMore()).isTrue();
    assertThat(preview.hasEarlier()).isFalse();
  }

  @Test
  void theNextPageBeginsAfterTheLastOneWhoeverHasComeOrGoneMeanwhile() {
    String last = previewer.handle(preview(HEAD, 2, null)).places().getLast();
    directives.finds(
        new Recipient(RecipientKind.UNIT, new UUID(0, 1), Purpose.ACTION),
        new Recipient(RecipientKind.UNIT, new UUID(-1, 1), Purpose.ACTION));
    assertThat(rest(last)).containsExactly(new UUID(-1, 1), PRINCIPAL.id());
    directives.loses(OTHER_SCHOOL);
    assertThat(rest(last)).containsExactly(new UUID(-1, 1), PRINCIPAL.id());
  }

  @Test
  void cannotPreviewForAUnitForWhichOneMayNotSend() {
    CommandRefused refused =
        catchThrowableOfType(
            CommandRefused.class, () -> previewer.handle(preview(STRANGER, 2, null)));
    assertThat(refused.refusals()).isEqualTo(Refused.with(NOT_FOUND_OR_NOT_ALLOWED, "issuer"));
  }

  private List<UUID> rest(String after) {
    AudiencePreview preview = previewer.handle(preview(HEAD, 2, after));
    assertThat(preview.hasMore()).isFalse();
    assertThat(preview.hasEarlier()).isTrue();
    return preview.page().stream().map(Recipient::id).toList();
  }

  private static PreviewAudience preview(PersonId actor, int first, @Nullable String after) {
    return new PreviewAudience(BUREAU, Sending.audience(), first, after, actor, NOW);
  }
}
