package io.lienlac.query.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.archive.ArchiveFilter;
import io.lienlac.api.archive.ArchiveOrder;
import io.lienlac.api.archive.ArchiveSearched;
import io.lienlac.api.archive.InspectionId;
import io.lienlac.api.archive.ResultDigest;
import io.lienlac.api.archive.ShownLetter;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.api.archive.AccessView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccessDocumentTest {

  private static final UnitId DEPARTMENT = UnitId.of("11111111-0000-4000-8000-000000000001");
  private static final UnitId BUREAU = UnitId.of("11111111-0000-4000-8000-000000000002");
  private static final DirectiveId LETTER = DirectiveId.of("55555555-0000-4000-8000-000000000001");
  private static final DirectiveId OTHER = DirectiveId.of("55555555-0000-4000-8000-000000000002");
  private static final PersonId INSPECTOR = PersonId.of("22222222-0000-4000-8000-000000000001");
  private static final Instant AT = Instant.parse("2019-10-15T02:00:00.123456Z");
  private static final List<ShownLetter> SHOWN =
      List.of(new ShownLetter(LETTER, BUREAU), new ShownLetter(OTHER, BUREAU));
  private static final List<String> LETTERS = List.of(LETTER.toString(), OTHER.toString());

  @Test
  void eachUnitSeesItsOwnLetters() {
    List<ShownLetter> shown =
        List.of(new ShownLetter(LETTER, BUREAU), new ShownLetter(OTHER, DEPARTMENT));
    assertThat(AccessDocument.byUnit(shown, ArchiveFilter.all()))
        .isEqualTo(
            Map.of(BUREAU, List.of(LETTER.toString()), DEPARTMENT, List.of(OTHER.toString())));
  }

  @Test
  void anIssuerOfWhichOnlyCountsWereShownSeesTheLookToo() {
    assertThat(AccessDocument.byUnit(List.of(), by(BUREAU, null)))
        .isEqualTo(Map.of(BUREAU, List.of()));
  }

  @Test
  void theUnitAtTheTopOfASubtreeSeesTheLookToo() {
    assertThat(AccessDocument.byUnit(SHOWN, by(null, DEPARTMENT)))
        .isEqualTo(Map.of(BUREAU, LETTERS, DEPARTMENT, List.of()));
  }

  @Test
  void anIssuerThatWasNamedSeesItsLettersOnce() {
    assertThat(AccessDocument.byUnit(SHOWN, by(BUREAU, BUREAU))).isEqualTo(Map.of(BUREAU, LETTERS));
  }

  @Test
  void anIssuerWhoseLettersWereOnlyCountedSeesTheLookToo() {
    assertThat(
            AccessDocument.byUnit(
                new ArchiveSearched(
                    new InspectionId(UUID.randomUUID()),
                    INSPECTOR,
                    List.of(DEPARTMENT),
                    "hoà bình",
                    ArchiveFilter.all(),
                    ArchiveOrder.NEWEST,
                    null,
                    "Kiểm tra",
                    "12/KH-TTr",
                    3,
                    SHOWN,
                    List.of(BUREAU, DEPARTMENT),
                    ResultDigest.of(3, SHOWN),
                    AT)))
        .isEqualTo(Map.of(BUREAU, LETTERS, DEPARTMENT, List.of()));
  }

  @Test
  void aSearchThatNamesNoUnitIsSeenByNobodyElse() {
    assertThat(AccessDocument.byUnit(List.of(), by(null, null))).isEmpty();
  }

  @Test
  void aLookAtAResultTellsHowMuchWasFoundAndItsDigest() {
    Document look = AccessDocument.of(AccessView.Kind.SEARCHED, INSPECTOR, AT, "Kiểm tra", "12");
    AccessView ofResult = view(AccessDocument.ofResult(look, 3, "c0ffee"));
    assertThat(ofResult.count()).isEqualTo(3);
    assertThat(ofResult.digest()).isEqualTo("c0ffee");
    assertThat(view(look).count()).isNull();
    assertThat(view(look).digest()).isNull();
  }

  private static AccessView view(Document look) {
    return AccessDocument.view(AccessDocument.of(look, "a look", BUREAU, LETTERS));
  }

  private static ArchiveFilter by(@Nullable UnitId issuer, @Nullable UnitId below) {
    return new ArchiveFilter(issuer, below, Set.of(), null, null, null);
  }
}
