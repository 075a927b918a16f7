package io.lienlac.query.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.WithoutViews;
import io.lienlac.api.archive.ArchiveFilter;
import io.lienlac.api.archive.ArchiveOrder;
import io.lienlac.api.directive.Attachment;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.Urgency;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.query.QuerySideFixture;
import io.lienlac.query.QuerySideNode;
import io.lienlac.query.Story;
import io.lienlac.query.ToldTexts;
import io.lienlac.query.api.PageRequest;
import io.lienlac.query.api.archive.ArchiveHit;
import io.lienlac.query.api.archive.Highlight;
import io.lienlac.query.api.archive.SearchArchive;
import io.lienlac.query.api.organisation.FindScope;
import io.lienlac.query.support.Patient;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of letters are found by their names and their texts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@WithoutViews
class ArchivedFilesIT {

  private final QuerySideFixture fixture = QuerySideFixture.create();
  private final QuerySideNode node = fixture.node();
  private final Story story = new Story();
  private final UnitId department = story.unit(UnitKind.PROVINCIAL_DEPARTMENT, "Sở", null);
  private final PersonId inspector = story.person("Lê Văn Tra", department, Position.INSPECTOR);
  private final DirectiveId letter =
      letter(
          1,
          ToldTexts.file("Danh sách.pdf", "Cô giáo Thuỷ dạy Đàn bầu."),
          ToldTexts.file("Ảnh Tượng đài.png"),
          ToldTexts.file("Dài.txt", "đoạn ".repeat(AttachedTexts.LONGEST / 5) + "cuối"));

  @BeforeAll
  void tell() {
    node.show(story.told());
    Patient.until(() -> found("xem tep").size() == 1);
  }

  @AfterAll
  void close() {
    fixture.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "dan bau; true",
        "đàn bầu; true",
        "Đan bầu; false",
        "thủy; true",
        "\"day dan bau\"; true",
        "dan bau xem; true",
        "tuong dai; true",
        "\"danh sach pdf\"; true",
        "\"bau anh\"; false",
        "cuối; false"
      })
  void wordsAreFoundAsTheyAreTyped(String text, boolean found) {
    assertThat(found(text)).hasSize(found ? 1 : 0);
  }

  @Test
  void showsInWhichFileSomethingStands() {
    List<Highlight> highlights = found("dan bau").getFirst().highlights();
    assertThat(highlights).hasSize(1);
    Highlight passage = highlights.getFirst();
    assertThat(passage.field()).isEqualTo(Highlight.Field.ATTACHMENT);
    assertThat(passage.attachment()).isEqualTo("Danh sách.pdf");
    assertThat(passage.parts())
        .filteredOn(Highlight.Part::found)
        .extracting(Highlight.Part::text)
        .containsExactly("Đàn", "bầu");
    assertThat(passage.parts().stream().map(Highlight.Part::text).collect(Collectors.joining()))
        .isEqualTo("Danh sách.pdf\nCô giáo Thuỷ dạy Đàn bầu.");
  }

  @Test
  void aLetterWaitsUntilTheTextsOfItsFilesCanBeRead() {
    ToldTexts.away(true);
    DirectiveId waiting;
    try {
      waiting = letter(2, ToldTexts.file("Kèn.pdf", "Kèn lá"));
      node.append(story.told());
      assertThat(found("xem tep")).extracting(ArchiveHit::directive).containsExactly(letter);
    } finally {
      ToldTexts.away(false);
    }
    node.waitForViews();
    Patient.until(() -> !found("ken la").isEmpty());
    assertThat(found("ken la")).extracting(ArchiveHit::directive).containsExactly(waiting);
    assertThat(node.deadLetters()).isZero();
  }

  private DirectiveId letter(int minute, Attachment... files) {
    return story.letter(
        department,
        Urgency.NORMAL,
        Story.NOW.plusSeconds(60L * minute),
        10,
        List.of(),
        "Xem tệp.",
        files);
  }

  private List<ArchiveHit> found(String text) {
    return node.query(
            new SearchArchive(
                node.query(new FindScope(inspector, Instant.now())),
                text,
                ArchiveFilter.all(),
                ArchiveOrder.NEWEST,
                new PageRequest(100, null)))
        .page()
        .items();
  }
}
