package io.lienlac.query.organisation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.Purpose;
import io.lienlac.api.directive.ReceiptId;
import io.lienlac.api.directive.Recipient;
import io.lienlac.api.directive.RecipientKind;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.SchoolLevel;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.command.personal.PersonalKeys;
import io.lienlac.query.PersonalLetters;
import io.lienlac.query.QuerySideFixture;
import io.lienlac.query.QuerySideNode;
import io.lienlac.query.Story;
import io.lienlac.query.ToldTexts;
import io.lienlac.query.api.PageRequest;
import io.lienlac.query.api.directive.DirectiveView;
import io.lienlac.query.api.directive.FindDirectives;
import io.lienlac.query.api.directive.FindInboxItems;
import io.lienlac.query.api.directive.InboxItemView;
import io.lienlac.query.api.operations.FindProjections;
import io.lienlac.query.api.operations.ProjectionView;
import io.lienlac.query.api.organisation.FindPersons;
import io.lienlac.query.api.organisation.FindScope;
import io.lienlac.query.api.organisation.PersonFilter;
import io.lienlac.query.api.organisation.PersonView;
import io.lienlac.query.api.organisation.Scope;
import io.lienlac.query.api.organisation.SearchPersons;
import io.lienlac.query.support.Patient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is left of a person whose key is destroyed, in what is made of the events afterwards. */
class ErasedPeopleIT {

  private static final String CANARY = "Chimvang";

  private final Story story = new Story();
  private final UnitId ministry = story.unit(UnitKind.MINISTRY, "Bộ", null);
  private final UnitId bureau = story.unit(UnitKind.DISTRICT_BUREAU, "Phòng", ministry);
  private final UnitId school = story.school("Trường", bureau, SchoolLevel.PRIMARY);
  private final Recipient recipient =
      new Recipient(RecipientKind.UNIT, school.value(), Purpose.ACTION);
  private final PersonId administrator =
      story.person("Lê Văn Quản", ministry, Position.ADMINISTRATOR);
  private final PersonId principal = story.person("Lê Thị Yên", school, Position.PRINCIPAL);
  private final PersonId teacher =
      story.person(CANARY + " " + CANARY + " " + CANARY, school, Position.TEACHER);
  private final PersonalLetters letters = new PersonalLetters(story);
  private final DirectiveId letter =
      letters.about(
          teacher,
          bureau,
          recipient,
          "Kính gửi " + CANARY,
          ToldTexts.file(CANARY + ".pdf", "Danh sách " + CANARY));

  @Test
  void nothingTellsAboutThemAndAllElseStays() {
    letters.withdrawn(letter, teacher, "Hoãn vì " + CANARY);
    letters.answered(letter, recipient, teacher, CANARY + " Thư");
    try (QuerySideFixture fixture = QuerySideFixture.create()) {
      QuerySideNode node = fixture.node();
      QuerySideNode other = fixture.node();
      node.show(story.told());
      assertThat(stored(node)).isZero();
      assertThat(names(node)).containsExactly(CANARY + " " + CANARY + " " + CANARY, "Lê Thị Yên");
      assertThat(letter(node).body().or("")).isEqualTo("Kính gửi " + CANARY);

      node.bean(PersonalKeys.class).destroy(teacher);
      rebuild(node);
      for (QuerySideNode each : List.of(node, other)) {
        Patient.until(() -> projections(each).stream().allMatch(view -> view.run() == 1));
        each.waitForViews();
        showsNothing(each);
      }
      assertThat(node.deadLetters()).isZero();
      assertThat(made(fixture)).isNotEmpty().noneMatch(text -> text.contains(CANARY));
      assertThat(made(fixture)).noneMatch(text -> text.contains(CANARY.toLowerCase()));
    }
  }

  @Test
  void viewsForgetWhenTheyAreToldAsAReplayDoes() {
    letters.withdrawn(letter, teacher, "Hoãn vì " + CANARY);
    letters.answered(letter, recipient, teacher, CANARY + " Thư");
    try (QuerySideFixture fixture = QuerySideFixture.create()) {
      QuerySideNode node = fixture.node();
      node.show(story.told());
      node.bean(PersonalKeys.class).destroy(teacher);
      letters.erased(teacher);
      node.show(story.told());
      showsNothing(node);
      Map<String, String> live = node.digests();
      node.replay();
      assertThat(node.digests()).isEqualTo(live);
      assertThat(node.deadLetters()).isZero();
    }
  }

  private void showsNothing(QuerySideNode node) {
    PersonView person = node.query(new FindPersons(Set.of(teacher))).persons().getFirst();
    assertThat(person.name().isErased()).isTrue();
    assertThat(person.phone()).isNull();
    assertThat(person.registeredWith()).isEqualTo(school);
    assertThat(names(node)).containsExactly("Lê Thị Yên", "-");
    DirectiveView erased = letter(node);
    assertThat(erased.subject().isErased()).isTrue();
    assertThat(erased.body().isErased()).isTrue();
    assertThat(erased.attachments().isErased()).isTrue();
    assertThat(requireNonNull(erased.withdrawal()).reason().isErased()).isTrue();
    assertThat(erased.about()).isEqualTo(teacher);
    InboxItemView item =
        node.query(
                new FindInboxItems(
                    scope(principal, node),
                    Set.of(ReceiptId.of(letter, recipient.kind(), recipient.id()))))
            .items()
            .getFirst();
    assertThat(requireNonNull(requireNonNull(item.answer()).deputyName()).isErased()).isTrue();
  }

  private DirectiveView letter(QuerySideNode node) {
    return node.query(new FindDirectives(scope(principal, node), Set.of(letter)))
        .directives()
        .getFirst();
  }

  private List<String> names(QuerySideNode node) {
    return node
        .query(
            new SearchPersons(
                scope(principal, node),
                new PersonFilter(school, Set.of(), null),
                new PageRequest(10, null)))
        .page()
        .items()
        .stream()
        .map(person -> person.name().map(name -> name.full()).or("-"))
        .toList();
  }

  private Scope scope(PersonId person, QuerySideNode node) {
    return node.query(new FindScope(person, Instant.now()));
  }

  private List<ProjectionView> projections(QuerySideNode node) {
    return node.query(new FindProjections(scope(administrator, node))).projections();
  }

  private void rebuild(QuerySideNode node) {
    projections(node).forEach(each -> node.rebuild(each.name(), 1, "RUNNING"));
  }

  /** In how many events the canary stands as it was told. */
  private static long stored(QuerySideNode node) {
    return node.bean(JdbcClient.class)
        .sql(
            "select count(*) from domain_event"
                + " where position(convert_to(?, 'UTF8') in payload) > 0")
        .param(CANARY)
        .query(Long.class)
        .single();
  }

  /** Every document of the views and the index that were made anew. */
  private static List<String> made(QuerySideFixture fixture) {
    List<String> texts = new ArrayList<>();
    for (String name : fixture.views().listCollectionNames()) {
      if (name.matches("[a-z_]+_\\d+_1")) {
        for (Document document : fixture.views().getCollection(name).find()) {
          texts.add(document.toJson());
        }
      }
    }
    fixture
        .archive()
        .documents()
        .forEach(
            (name, documents) -> {
              if (name.matches("[a-z_]+_\\d+_1")) {
                documents.forEach(document -> texts.add(document.toString()));
              }
            });
    return texts;
  }
}
