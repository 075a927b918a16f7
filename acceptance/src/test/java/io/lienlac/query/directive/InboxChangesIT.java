package io.lienlac.query.directive;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.Purpose;
import io.lienlac.api.directive.Recipient;
import io.lienlac.api.directive.RecipientKind;
import io.lienlac.api.directive.Urgency;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.SchoolLevel;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.query.FollowUps;
import io.lienlac.query.QuerySideFixture;
import io.lienlac.query.QuerySideNode;
import io.lienlac.query.Story;
import io.lienlac.query.api.directive.FindInboxNews;
import io.lienlac.query.api.directive.Heard;
import io.lienlac.query.api.directive.InboxNews;
import io.lienlac.query.api.directive.InboxNewsKind;
import io.lienlac.query.api.directive.Listening;
import io.lienlac.query.api.directive.NewsOfInboxes;
import io.lienlac.query.api.organisation.FindScope;
import io.lienlac.query.support.Patient;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is done to letters that are in an inbox already. */
class InboxChangesIT {

  private final QuerySideFixture fixture = QuerySideFixture.create();
  private final QuerySideNode node = fixture.node();
  private final Story story = new Story();
  private final FollowUps later = new FollowUps(story);
  private final UnitId bureau = story.unit(UnitKind.DISTRICT_BUREAU, "Phòng Gia Lâm", null);
  private final UnitId school = story.school("Trường", bureau, SchoolLevel.PRIMARY);
  private final PersonId principal = story.person("Trần Thị Ánh", school, Position.PRINCIPAL);
  private final Recipient recipient =
      new Recipient(RecipientKind.UNIT, school.value(), Purpose.ACTION);

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void whatIsDoneToALetterLaterIsHeardOnce() {
    DirectiveId letter = letter();
    node.show(story.told());
    Heard arrived = news(InboxNewsKind.ARRIVALS, null).heard();
    Heard begin = changes(null).heard();
    later.reminded(letter, 1, List.of(recipient));
    node.append(story.told());
    NewsOfInboxes.ForListener reminded = awaitChange(begin);
    assertThat(reminded.news().getFirst().item().reminders().count()).isEqualTo(1);
    later.withdrawn(letter, List.of(recipient), 1);
    node.append(story.told());
    InboxNews withdrawn = awaitChange(reminded.heard()).news().getFirst();
    assertThat(withdrawn.item().openedBeforeWithdrawal()).isTrue();
    assertThat(Objects.requireNonNull(withdrawn.directive()).withdrawal()).isNotNull();
    assertThat(awaitChange(begin).news().getFirst().item())
        .as("to who was away, both as one")
        .isEqualTo(withdrawn.item());
    assertThat(changes(withdrawn.heard()).news()).isEmpty();
    assertThat(news(InboxNewsKind.ARRIVALS, arrived).news()).isEmpty();
  }

  @Test
  void whatTheRecipientDoesIsNoChange() {
    DirectiveId letter = letter();
    node.show(story.told());
    Heard begin = changes(null).heard();
    story.acknowledged(letter, recipient, principal);
    node.show(story.told());
    assertThat(changes(begin).news()).isEmpty();
    later.reminded(letter, 1, List.of(recipient));
    node.append(story.told());
    assertThat(awaitChange(begin).news().getFirst().item().acknowledgedAt()).isNotNull();
  }

  @Test
  void aCorrectionIsHeardByThoseWhoHadTheLetter() {
    DirectiveId letter = letter();
    DirectiveId other = letter();
    node.show(story.told());
    Heard begin = changes(null).heard();
    later.corrected(letter, other);
    node.append(story.told());
    InboxNews corrected = awaitChange(begin).news().getFirst();
    assertThat(corrected.item().directive()).isEqualTo(letter);
    assertThat(Objects.requireNonNull(corrected.directive()).correction()).isEqualTo(other);
    assertThat(changes(corrected.heard()).news()).isEmpty();
  }

  private DirectiveId letter() {
    return story.letter(bureau, Urgency.NORMAL, Instant.now(), 500, List.of(recipient));
  }

  private NewsOfInboxes.ForListener awaitChange(Heard heard) {
    Patient.until(() -> changes(heard).news().size() == 1);
    return changes(heard);
  }

  private NewsOfInboxes.ForListener changes(@Nullable Heard heard) {
    return news(InboxNewsKind.CHANGES, heard);
  }

  private NewsOfInboxes.ForListener news(InboxNewsKind kind, @Nullable Heard heard) {
    Listening listening =
        new Listening(
            node.query(new FindScope(principal, Instant.now())),
            RecipientKind.UNIT,
            school.value(),
            heard);
    return node.query(new FindInboxNews(kind, List.of(listening))).found().getFirst();
  }
}
