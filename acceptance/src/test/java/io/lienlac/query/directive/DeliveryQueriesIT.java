package io.lienlac.query.directive;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
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
import io.lienlac.query.QuerySideFixture;
import io.lienlac.query.QuerySideNode;
import io.lienlac.query.StoredFact;
import io.lienlac.query.Story;
import io.lienlac.query.api.Page;
import io.lienlac.query.api.PageRequest;
import io.lienlac.query.api.directive.AddressingView;
import io.lienlac.query.api.directive.AnswerCounts;
import io.lienlac.query.api.directive.DeliveryFilter;
import io.lienlac.query.api.directive.DeliveryView;
import io.lienlac.query.api.directive.FindAddressings;
import io.lienlac.query.api.directive.FindDeliveries;
import io.lienlac.query.api.directive.FindRecipients;
import io.lienlac.query.api.directive.InboxItemView;
import io.lienlac.query.api.organisation.FindScope;
import io.lienlac.query.api.organisation.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeliveryQueriesIT {

  private static final PageRequest ALL = new PageRequest(100, null);

  private final Story story = new Story();
  private final UnitId department = story.unit(UnitKind.PROVINCIAL_DEPARTMENT, "Sở", null);
  private final UnitId bureau = story.unit(UnitKind.DISTRICT_BUREAU, "Phòng", department);
  private final PersonId director = story.person("Nguyễn Văn Bình", department, Position.DIRECTOR);
  private final PersonId registrar = story.person("Lê Thị Thư", bureau, Position.REGISTRAR);
  private final List<Recipient> schools = new ArrayList<>();
  private final List<PersonId> principals = new ArrayList<>();

  @Test
  void theIssuerAndThoseAboveSeeWhoHasReadAndAcknowledged() {
    for (int i = 0; i < 12; i++) {
      UnitId school = story.school("Trường " + i, bureau, SchoolLevel.PRIMARY);
      schools.add(new Recipient(RecipientKind.UNIT, school.value(), Purpose.ACTION));
      principals.add(story.person("Trần Thị P" + i, school, Position.PRINCIPAL));
    }
    DirectiveId letter = story.letter(bureau, Urgency.NORMAL, Story.NOW, 5, schools);
    DirectiveId other = story.letter(bureau, Urgency.NORMAL, Story.NOW, 5, schools);
    story.read(letter, schools.get(0), principals.get(0));
    story.read(letter, schools.get(1), principals.get(1));
    story.acknowledged(letter, schools.get(1), principals.get(1));
    try (QuerySideFixture fixture = QuerySideFixture.create()) {
      QuerySideNode node = fixture.node();
      node.show(story.told());
      assertThat(node.query(new FindDeliveries(Set.of(letter, other))).deliveries())
          .containsExactlyInAnyOrder(
              new DeliveryView(letter, 12, 2, 1, 0, AnswerCounts.NONE),
              new DeliveryView(other, 12, 0, 0, 0, AnswerCounts.NONE));
      assertThat(node.query(new FindAddressings(Set.of(letter, other))).addressings())
          .containsExactlyInAnyOrder(new AddressingView(letter, 12), new AddressingView(other, 12));
      assertThat(recipients(node, director, letter, DeliveryFilter.ALL))
          .extracting(InboxItemView::ordinal)
          .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
      assertThat(
              recipients(
                  node, registrar, letter, new DeliveryFilter(null, true, false, null, null, null)))
          .extracting(InboxItemView::readBy)
          .containsExactly(principals.get(0));
      assertThat(recipients(node, principals.get(0), letter, DeliveryFilter.ALL)).isEmpty();
      Page<InboxItemView> second =
          node.query(
                  new FindRecipients(
                      scope(node, director),
                      letter,
                      new DeliveryFilter(RecipientKind.UNIT, null, null, null, null, null),
                      new PageRequest(5, "4")))
              .page();
      assertThat(second.keys()).containsExactly("5", "6", "7", "8", "9");
      assertThat(second.hasNextPage()).isTrue();
      assertThat(second.hasPreviousPage()).isTrue();
    }
  }

  @Test
  void howManyInboxesHaveALetterIsKnownWithoutLookingIntoThem() {
    for (int i = 0; i < 12; i++) {
      UnitId school = story.school("Trường " + i, bureau, SchoolLevel.PRIMARY);
      schools.add(new Recipient(RecipientKind.UNIT, school.value(), Purpose.ACTION));
    }
    DirectiveId letter = story.letter(bureau, Urgency.NORMAL, Story.NOW, 5, schools);
    List<StoredFact> facts = story.told();
    try (QuerySideFixture fixture = QuerySideFixture.create()) {
      QuerySideNode node = fixture.node();
      node.show(facts.subList(0, facts.size() - 3));
      assertThat(addressings(node, letter)).isEmpty();
      node.show(facts.subList(facts.size() - 3, facts.size() - 1));
      assertThat(addressings(node, letter)).containsExactly(new AddressingView(letter, 10));
      node.show(facts.subList(facts.size() - 1, facts.size()));
      node.views()
          .getCollection(InboxItemProjection.DEFINITION.collection())
          .deleteMany(Filters.exists(InboxItemDocument.DIRECTIVE));
      assertThat(addressings(node, letter)).containsExactly(new AddressingView(letter, 12));
    }
  }

  private static List<AddressingView> addressings(QuerySideNode node, DirectiveId letter) {
    return node.query(new FindAddressings(Set.of(letter))).addressings();
  }

  private List<InboxItemView> recipients(
      QuerySideNode node, PersonId viewer, DirectiveId letter, DeliveryFilter filter) {
    return node.query(new FindRecipients(scope(node, viewer), letter, filter, ALL)).page().items();
  }

  private static Scope scope(QuerySideNode node, PersonId person) {
    return node.query(new FindScope(person, Instant.now()));
  }
}
