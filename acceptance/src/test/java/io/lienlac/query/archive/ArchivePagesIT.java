package io.lienlac.query.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lienlac.WithoutViews;
import io.lienlac.api.archive.ArchiveFilter;
import io.lienlac.api.archive.ArchiveOrder;
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
import io.lienlac.query.Story;
import io.lienlac.query.api.PageRequest;
import io.lienlac.query.api.archive.ArchiveHit;
import io.lienlac.query.api.archive.ArchiveResult;
import io.lienlac.query.api.archive.ArchiveUnavailable;
import io.lienlac.query.api.archive.SearchArchive;
import io.lienlac.query.api.organisation.FindScope;
import io.lienlac.query.api.organisation.Scope;
import io.lienlac.query.support.Patient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The orders of what inspectors find, and how its pages fit together. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@WithoutViews
class ArchivePagesIT {

  private final QuerySideFixture fixture = QuerySideFixture.create();
  private final QuerySideNode node = fixture.node();
  private final Story story = new Story();
  private final UnitId ministry = story.unit(UnitKind.MINISTRY, "Bộ", null);
  private final UnitId school = story.school("Trường", ministry, SchoolLevel.PRIMARY);
  private final PersonId reader = story.person("Lê Thị Đọc", ministry, Position.INSPECTOR);
  private final Recipient recipient =
      new Recipient(RecipientKind.UNIT, school.value(), Purpose.ACTION);

  @BeforeAll
  void tell() {
    node.show(story.told());
  }

  @AfterAll
  void close() {
    fixture.close();
  }

  @Test
  void pagesFitTogetherInBothOrdersWhileLettersArrive() {
    List<DirectiveId> sent = new ArrayList<>();
    for (ArchiveOrder order : ArchiveOrder.values()) {
      for (int i = 0; i < 12; i++) {
        sent.add(letter(100 + i, "Sách. ".repeat(i % 3) + "Sách giáo khoa " + i));
      }
      awaitInArchive(sent.size());
      List<DirectiveId> before = List.copyOf(sent);
      List<DirectiveId> seen = new ArrayList<>();
      @Nullable String after = null;
      boolean more = true;
      while (more) {
        ArchiveResult page = search("sách giáo khoa", order, new PageRequest(5, after));
        page.page().items().forEach(hit -> seen.add(hit.directive()));
        after = page.page().keys().getLast();
        more = page.page().hasNextPage();
        sent.add(letter(1_000 + sent.size(), "Sách giáo khoa mới"));
        awaitInArchive(sent.size());
      }
      assertThat(seen).doesNotHaveDuplicates().containsAll(before);
    }
  }

  private void awaitInArchive(int count) {
    node.show(story.told());
    Patient.until(() -> search("sách giáo khoa").hits() == count);
  }

  @Test
  void theBestComesFirst() {
    DirectiveId far = letter(300, "Học bạ " + "và nhiều điều khác nữa ".repeat(9) + "số");
    DirectiveId near = letter(299, "Học bạ số");
    node.show(story.told());
    Patient.until(() -> search("hoc ba so").hits() == 2);
    assertThat(order(ArchiveOrder.BEST)).containsExactly(near, far);
    assertThat(order(ArchiveOrder.NEWEST)).containsExactly(far, near);
  }

  private List<DirectiveId> order(ArchiveOrder order) {
    return search("hoc ba so", order, new PageRequest(10, null)).page().items().stream()
        .map(ArchiveHit::directive)
        .toList();
  }

  @Test
  void withoutItsIndexTheArchiveSaysSo() {
    fixture.archiveGate().shut();
    try {
      assertThatThrownBy(() -> search("hoa"))
          .isInstanceOf(CompletionException.class)
          .hasCauseInstanceOf(ArchiveUnavailable.class);
    } finally {
      fixture.archiveGate().open();
    }
    Patient.until(() -> search("không có chữ này").hits() == 0);
  }

  private DirectiveId letter(int minute, String body) {
    return story.letter(
        ministry,
        Urgency.NORMAL,
        Story.NOW.plusSeconds(60L * minute),
        10,
        List.of(recipient),
        body);
  }

  private ArchiveResult search(String text) {
    return search(text, ArchiveOrder.NEWEST, new PageRequest(100, null));
  }

  private ArchiveResult search(String text, ArchiveOrder order, PageRequest page) {
    Scope scope = node.query(new FindScope(reader, Instant.now()));
    return node.query(new SearchArchive(scope, text, ArchiveFilter.all(), order, page));
  }
}
