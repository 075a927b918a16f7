package io.lienlac.query.directive;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.Purpose;
import io.lienlac.api.directive.ReceiptId;
import io.lienlac.api.directive.Recipient;
import io.lienlac.api.directive.RecipientKind;
import io.lienlac.api.directive.Urgency;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.SchoolLevel;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.query.QuerySideFixture;
import io.lienlac.query.QuerySideNode;
import io.lienlac.query.Story;
import io.lienlac.query.api.FindViewVersion;
import io.lienlac.query.api.Page;
import io.lienlac.query.api.PageRequest;
import io.lienlac.query.api.View;
import io.lienlac.query.api.directive.DirectiveView;
import io.lienlac.query.api.directive.FindAddressings;
import io.lienlac.query.api.directive.FindDeliveries;
import io.lienlac.query.api.directive.FindDirectives;
import io.lienlac.query.api.directive.FindInbox;
import io.lienlac.query.api.directive.FindInboxItems;
import io.lienlac.query.api.directive.FindOutbox;
import io.lienlac.query.api.directive.InboxFilter;
import io.lienlac.query.api.directive.InboxItemView;
import io.lienlac.query.api.directive.InboxOrder;
import io.lienlac.query.api.directive.OutboxFilter;
import io.lienlac.query.api.organisation.FindScope;
import io.lienlac.query.api.organisation.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirectiveQueriesIT {

  private static final InboxFilter ANY = new InboxFilter(Set.of(), Set.of(), null, null, null);
  private static final PageRequest ALL = new PageRequest(100, null);

  private final QuerySideFixture fixture = QuerySideFixture.create();
  private final QuerySideNode node = fixture.node();
  private final Story story = new Story();
  private final UnitId ministry = story.unit(UnitKind.MINISTRY, "Bộ", null);
  private final UnitId department = story.unit(UnitKind.PROVINCIAL_DEPARTMENT, "Sở", ministry);
  private final UnitId bureau = story.unit(UnitKind.DISTRICT_BUREAU, "Phòng", department);
  private final List<Recipient> schools = new ArrayList<>();
  private final List<PersonId> principals = new ArrayList<>();
  private final PersonId director = story.person("Nguyễn Văn Bình", department, Position.DIRECTOR);
  private final PersonId registrar = story.person("Lê Thị Thư", bureau, Position.REGISTRAR);
  private final PersonId officer = story.person("Lê Thị Viên", bureau, Position.OFFICER);
  private final PersonId sender = story.person("Lê Văn Gửi", bureau);
  private final List<DirectiveId> letters = new ArrayList<>();

  @BeforeAll
  void tell() {
    for (int i = 0; i < 12; i++) {
      UnitId school = story.school("Trường " + i, bureau, SchoolLevel.PRIMARY);
      schools.add(new Recipient(RecipientKind.UNIT, school.value(), Purpose.ACTION));
      principals.add(story.person("Trần Thị P" + i, school, Position.PRINCIPAL));
    }
    for (int i = 0; i < 15; i++) {
      Urgency urgency = i % 5 == 0 ? Urgency.EXPRESS : Urgency.NORMAL;
      letters.add(story.letter(bureau, urgency, Story.NOW.plusSeconds(i), 5, schools));
    }
    PersonId head = story.person("Lê Thị Trưởng", bureau);
    story.delegated(
        story.appointed(head, bureau, Position.BUREAU_HEAD, Story.BEGINNING, null),
        head,
        bureau,
        Set.of(Power.SEND_DIRECTIVES),
        sender,
        Story.BEGINNING,
        LocalDate.of(2090, 1, 1));
    story.read(letters.getFirst(), schools.get(0), principals.get(0));
    story.read(letters.getFirst(), schools.get(1), principals.get(1));
    story.acknowledged(letters.getFirst(), schools.get(1), principals.get(1));
    node.show(story.told());
  }

  @AfterAll
  void close() {
    fixture.close();
  }

  @Test
  void whoActsForAUnitSeesItsWholeInboxNewestFirst() {
    assertThat(directives(inbox(0, InboxOrder.NEWEST, ANY, ALL)))
        .containsExactlyElementsOf(letters.reversed());
  }

  @Test
  void theMostUrgentComeFirstAndAmongThemTheNewest() {
    assertThat(directives(inbox(0, InboxOrder.MOST_URGENT, ANY, ALL)).subList(0, 4))
        .containsExactly(letters.get(10), letters.get(5), letters.get(0), letters.get(14));
  }

  @Test
  void whoDoesNotActForAUnitSeesNoneOfItsInbox() {
    UnitId school = new UnitId(schools.get(0).id());
    for (PersonId person : List.of(principals.get(1), registrar, director)) {
      assertThat(
              node.query(
                      new FindInbox(
                          scope(person),
                          RecipientKind.UNIT,
                          school.value(),
                          ANY,
                          InboxOrder.NEWEST,
                          ALL))
                  .page()
                  .items())
          .isEmpty();
    }
  }

  @Test
  void anInboxIsFiltered() {
    assertThat(directives(inbox(0, InboxOrder.NEWEST, filter(null, true), ALL)))
        .containsExactly(letters.getFirst());
    assertThat(directives(inbox(0, InboxOrder.NEWEST, filter(Urgency.EXPRESS, false), ALL)))
        .containsExactly(letters.get(10), letters.get(5));
    assertThat(
            directives(
                inbox(
                    0,
                    InboxOrder.NEWEST,
                    new InboxFilter(Set.of(), Set.of(), department, null, null),
                    ALL)))
        .isEmpty();
  }

  @Test
  void pagesOfAnInboxGoOnWhereTheyEndedThoughLettersCome() {
    Page<InboxItemView> page = inbox(2, InboxOrder.NEWEST, ANY, new PageRequest(4, null));
    List<DirectiveId> seen = new ArrayList<>(directives(page));
    List<Recipient> third = List.of(schools.get(2));
    story.letter(bureau, Urgency.NORMAL, Story.NOW.plusSeconds(100), 1, third);
    node.show(story.told());
    while (page.hasNextPage()) {
      page = inbox(2, InboxOrder.NEWEST, ANY, new PageRequest(4, page.keys().getLast()));
      assertThat(page.hasPreviousPage()).isTrue();
      seen.addAll(directives(page));
    }
    assertThat(seen).containsExactlyElementsOf(letters.reversed());
  }

  @Test
  void aDirectiveIsSeenByRecipientsIssuerAndThoseAboveOnly() {
    DirectiveId letter = letters.getFirst();
    assertThat(found(principals.get(3), letter)).isTrue();
    assertThat(found(registrar, letter)).isTrue();
    assertThat(found(director, letter)).isTrue();
    assertThat(found(sender, letter)).isTrue();
    assertThat(found(officer, letter)).isFalse();
    assertThat(found(new PersonId(UUID.randomUUID()), letter)).isFalse();
  }

  @Test
  void anOutboxIsForThoseWhoActForTheUnit() {
    OutboxFilter any = new OutboxFilter(Set.of(), Set.of(Urgency.EXPRESS));
    assertThat(node.query(new FindOutbox(scope(registrar), bureau, any, ALL)).page().items())
        .extracting(DirectiveView::id)
        .containsExactly(letters.get(10), letters.get(5), letters.get(0));
    assertThat(node.query(new FindOutbox(scope(officer), bureau, any, ALL)).page().items())
        .isEmpty();
  }

  @Test
  void inboxItemsAreFoundByTheirOwnersAndByThoseWhoSeeTheDelivery() {
    ReceiptId receipt = ReceiptId.of(letters.getFirst(), RecipientKind.UNIT, schools.get(1).id());
    for (PersonId one : List.of(principals.get(1), registrar, director)) {
      assertThat(node.query(new FindInboxItems(scope(one), Set.of(receipt))).items()).hasSize(1);
    }
    for (PersonId one : List.of(principals.get(2), officer, sender)) {
      assertThat(node.query(new FindInboxItems(scope(one), Set.of(receipt))).items()).isEmpty();
    }
    assertThat(node.query(new FindViewVersion(View.RECEIPTS, receipt.value())).version())
        .isEqualTo(1);
  }

  @Test
  void aDirectivesVersionCountsAllThatHappenedToIt() {
    UUID letter = letters.getFirst().value();
    assertThat(node.query(new FindViewVersion(View.DIRECTIVES, letter)).version()).isEqualTo(3);
  }

  @Test
  void aPageAsksTheDatabaseAsOftenForOneAsForMany() {
    Scope scope = scope(director);
    assertThat(count(scope, letters.subList(0, 1))).isEqualTo(count(scope, letters)).isPositive();
  }

  private int count(Scope scope, List<DirectiveId> ids) {
    return node.recorder()
        .count(
            () -> {
              node.query(new FindDirectives(scope, Set.copyOf(ids)));
              node.query(new FindAddressings(Set.copyOf(ids)));
              node.query(new FindDeliveries(Set.copyOf(ids)));
            });
  }

  private boolean found(PersonId viewer, DirectiveId letter) {
    List<DirectiveView> found =
        node.query(new FindDirectives(scope(viewer), Set.of(letter))).directives();
    assertThat(found).allMatch(directive -> directive.subject().or("").startsWith("Về việc"));
    return !found.isEmpty();
  }

  private Page<InboxItemView> inbox(
      int school, InboxOrder order, InboxFilter filter, PageRequest page) {
    return node.query(
            new FindInbox(
                scope(principals.get(school)),
                RecipientKind.UNIT,
                schools.get(school).id(),
                filter,
                order,
                page))
        .page();
  }

  private static InboxFilter filter(@Nullable Urgency urgency, boolean read) {
    return new InboxFilter(
        Set.of(), urgency == null ? Set.of() : Set.of(urgency), null, read, null);
  }

  private static List<DirectiveId> directives(Page<InboxItemView> page) {
    return page.items().stream().map(InboxItemView::directive).toList();
  }

  private Scope scope(PersonId person) {
    return node.query(new FindScope(person, Instant.now()));
  }
}
