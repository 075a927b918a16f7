package io.lienlac.query.archive;

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
import io.lienlac.query.InspectorsActs;
import io.lienlac.query.StoredFact;
import io.lienlac.query.Story;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Letters in the archive of two provinces, and who may look at them. */
final class ArchivedLetters {

  private final Story story = new Story();
  private final UnitId ministry = story.unit(UnitKind.MINISTRY, "Bộ", null);
  final UnitId province = story.unit(UnitKind.PROVINCIAL_DEPARTMENT, "Sở", ministry);
  final UnitId bureau = story.unit(UnitKind.DISTRICT_BUREAU, "Phòng", province);
  final UnitId other = story.unit(UnitKind.PROVINCIAL_DEPARTMENT, "Sở khác", ministry);
  private final UnitId school = story.school("Trường", bureau, SchoolLevel.PRIMARY);
  final PersonId inspector = story.person("Lê Văn Tra", province, Position.INSPECTOR);
  final PersonId stranger = story.person("Lê Thị Tra", other, Position.INSPECTOR);
  final PersonId head = story.person("Lê Thị Đầu", bureau, Position.BUREAU_HEAD);
  private final Recipient recipient =
      new Recipient(RecipientKind.UNIT, school.value(), Purpose.ACTION);

  final DirectiveId peace = letter(bureau, 1, "Khu tập thể hòa bình, phố Thuý Khuê.");
  final DirectiveId flower = letter(province, 2, "Trồng hoa ở Sân Trường; Bình cắm hoa.");
  final DirectiveId elsewhere = letter(other, 3, "Hoà bình và hoa ở tỉnh khác.");
  final DirectiveId peculiar = letter(bureau, 4, "a*b {\"x\": 1} C:\\d (e|f) ~g^2 \"");

  ArchivedLetters() {
    story.acknowledged(peace, recipient, head);
    InspectorsActs acts = new InspectorsActs(story);
    acts.opened(
        acts.searched(inspector, List.of(peace), bureau), inspector, List.of(peace), bureau);
    acts.foundNothingOf(inspector, bureau);
  }

  List<StoredFact> told() {
    return story.told();
  }

  /** Those of which the names are given, with blanks between them. */
  Set<DirectiveId> named(String expected) {
    return List.of(expected.split(" ")).stream()
        .filter(name -> !name.isEmpty())
        .map(name -> names().get(name))
        .collect(Collectors.toSet());
  }

  Map<String, DirectiveId> names() {
    return Map.of("peace", peace, "flower", flower, "elsewhere", elsewhere, "peculiar", peculiar);
  }

  private DirectiveId letter(UnitId issuer, int minute, String body) {
    return story.letter(
        issuer, Urgency.NORMAL, Story.NOW.plusSeconds(60L * minute), 10, List.of(recipient), body);
  }
}
