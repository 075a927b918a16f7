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
import io.lienlac.query.StoredFact;
import io.lienlac.query.Story;
import io.lienlac.query.api.ViewChange;
import io.lienlac.query.api.ViewChanges;
import io.lienlac.query.api.directive.FindInboxNews;
import io.lienlac.query.api.directive.Heard;
import io.lienlac.query.api.directive.InboxNewsKind;
import io.lienlac.query.api.directive.Listening;
import io.lienlac.query.api.directive.NewsOfInboxes;
import io.lienlac.query.api.organisation.FindScope;
import io.lienlac.query.support.Patient;
import io.lienlac.query.support.ProjectionGenerations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** What arrives in inboxes, and how all nodes learn of it and of what changes there. */
class ArrivalsIT {

  private final QuerySideFixture fixture = QuerySideFixture.create();
  private final QuerySideNode node = fixture.node();
  private final Story story = new Story();
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
  void aLetterThatCommitsLateIsHeardThoughALaterOneWasHeardBefore() throws Exception {
    node.show(story.told());
    Heard begin = arrivals(null).heard();
    DirectiveId late = letter();
    List<StoredFact> lateFacts = story.told();
    DirectiveId early = letter();
    List<StoredFact> earlyFacts = story.told();
    CountDownLatch appended = new CountDownLatch(1);
    CountDownLatch commit = new CountDownLatch(1);
    Thread slow =
        Thread.ofPlatform()
            .start(
                () ->
                    node.bean(TransactionTemplate.class)
                        .executeWithoutResult(
                            status -> {
                              node.append(lateFacts);
                              appended.countDown();
                              await(commit);
                            }));
    appended.await();
    node.append(earlyFacts);
    NewsOfInboxes.ForListener first = awaitLetters(begin, 1);
    assertThat(letters(first)).containsExactly(early);
    assertThat(first.heard().beyond()).as("not all before it is settled").isNotEmpty();
    commit.countDown();
    slow.join();
    NewsOfInboxes.ForListener second = awaitLetters(first.heard(), 1);
    assertThat(letters(second)).containsExactly(late);
    Patient.until(() -> arrivals(second.heard()).heard().beyond().isEmpty());
    assertThat(arrivals(second.heard()).news()).isEmpty();
    assertThat(letters(arrivals(begin))).containsExactly(late, early);
  }

  @Test
  void everyNodeHearsOfWhatOneHasWritten() {
    QuerySideNode other = fixture.node();
    List<ViewChange> here = listenTo(node);
    List<ViewChange> there = listenTo(other);
    node.show(story.told());
    awaitShown(node);
    awaitShown(other);
    DirectiveId letter = letter();
    node.append(story.told());
    ViewChange arrived = new ViewChange.LettersArrived(Set.of(school.value()));
    ViewChange wentOn = new ViewChange.DeliveriesWentOn(Set.of(letter));
    Patient.until(() -> here.containsAll(List.of(arrived, wentOn)));
    Patient.until(() -> there.containsAll(List.of(arrived, wentOn)));
    here.clear();
    story.read(letter, recipient, principal);
    node.append(story.told());
    Patient.until(() -> here.contains(wentOn));
    assertThat(here).doesNotContain(arrived);
    ViewChange changed = new ViewChange.LettersChanged(Set.of(school.value()));
    assertThat(here).as("by an act of the school's own").doesNotContain(changed);
    new FollowUps(story).reminded(letter, 1, List.of(recipient));
    node.append(story.told());
    Patient.until(() -> there.contains(changed));
    there.clear();
    new FollowUps(story).corrected(letter, letter());
    node.append(story.told());
    Patient.until(() -> there.contains(changed));
  }

  @Test
  void othersInboxesAreEmpty() {
    PersonId stranger = story.person("Lê Văn Đức", bureau, Position.OFFICER);
    node.show(story.told());
    Heard begin = arrivals(null).heard();
    letter();
    node.show(story.told());
    Listening listening =
        new Listening(
            node.query(new FindScope(stranger, Instant.now())),
            RecipientKind.UNIT,
            school.value(),
            begin);
    FindInboxNews asked = new FindInboxNews(InboxNewsKind.ARRIVALS, List.of(listening));
    assertThat(node.query(asked).found().getFirst().news()).isEmpty();
    assertThat(awaitLetters(begin, 1).news()).hasSize(1);
  }

  @Test
  void manyListenersAreServedTogether() {
    node.show(story.told());
    Heard begin = arrivals(null).heard();
    letter();
    node.show(story.told());
    Listening one = listening(begin);
    Listening own =
        new Listening(
            one.scope(), RecipientKind.PERSON, principal.value(), new Heard(-1, List.of()));
    NewsOfInboxes found =
        node.query(new FindInboxNews(InboxNewsKind.ARRIVALS, List.of(one, own, one)));
    assertThat(found.found()).hasSize(3);
    assertThat(found.found().get(0)).isEqualTo(found.found().get(2));
    assertThat(found.found().get(0).news()).hasSize(1);
    assertThat(found.found().get(1).news()).isEmpty();
  }

  private DirectiveId letter() {
    return story.letter(bureau, Urgency.NORMAL, Instant.now(), 500, List.of(recipient));
  }

  private NewsOfInboxes.ForListener awaitLetters(Heard heard, int count) {
    Patient.until(() -> arrivals(heard).news().size() == count);
    return arrivals(heard);
  }

  private NewsOfInboxes.ForListener arrivals(@Nullable Heard heard) {
    FindInboxNews asked = new FindInboxNews(InboxNewsKind.ARRIVALS, List.of(listening(heard)));
    return node.query(asked).found().getFirst();
  }

  private Listening listening(@Nullable Heard heard) {
    return new Listening(
        node.query(new FindScope(principal, Instant.now())),
        RecipientKind.UNIT,
        school.value(),
        heard);
  }

  private static List<DirectiveId> letters(NewsOfInboxes.ForListener found) {
    List<DirectiveId> letters = new ArrayList<>();
    found.news().forEach(news -> letters.add(news.item().directive()));
    return letters;
  }

  /** A node tells nobody of a view of which it does not know yet that it is shown. */
  private static void awaitShown(QuerySideNode node) {
    ProjectionGenerations generations = node.bean(ProjectionGenerations.class);
    Patient.until(() -> !generations.hides(InboxItemProjection.DEFINITION));
  }

  private static List<ViewChange> listenTo(QuerySideNode node) {
    List<ViewChange> heard = new CopyOnWriteArrayList<>();
    node.bean(ViewChanges.class).listen(heard::add);
    return heard;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
