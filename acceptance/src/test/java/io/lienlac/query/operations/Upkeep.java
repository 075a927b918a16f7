package io.lienlac.query.operations;

import io.lienlac.api.directive.Urgency;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.query.QuerySideNode;
import io.lienlac.query.Story;
import io.lienlac.query.api.PageRequest;
import io.lienlac.query.api.operations.DeadLetterPage;
import io.lienlac.query.api.operations.DeadLetterView;
import io.lienlac.query.api.operations.FindDeadLetters;
import io.lienlac.query.api.operations.FindProjections;
import io.lienlac.query.api.operations.ProjectionView;
import io.lienlac.query.api.operations.RebuildState;
import io.lienlac.query.api.organisation.FindScope;
import io.lienlac.query.api.organisation.Scope;
import io.lienlac.query.api.organisation.SearchUnits;
import io.lienlac.query.api.organisation.UnitFilter;
import io.lienlac.query.support.Patient;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A small country, and its administrator, who runs the system. */
final class Upkeep {

  static final String UNITS = "units";

  final Story story = new Story();
  final UnitId ministry = story.unit(UnitKind.MINISTRY, "Bộ", null);
  private final PersonId administrator =
      story.person("Nguyễn Văn Bình", ministry, Position.ADMINISTRATOR);

  void departments(int count) {
    for (int i = 0; i < count; i++) {
      story.unit(UnitKind.PROVINCIAL_DEPARTMENT, "Sở " + i, ministry);
    }
  }

  void letter() {
    story.letter(ministry, Urgency.NORMAL, Story.NOW, 1, List.of(), "Công văn");
  }

  Scope scope(QuerySideNode node) {
    return node.query(new FindScope(administrator, Instant.now()));
  }

  ProjectionView projection(QuerySideNode node) {
    return node.query(new FindProjections(scope(node))).projections().stream()
        .filter(each -> each.name().equals(UNITS))
        .findFirst()
        .orElseThrow();
  }

  List<DeadLetterView> deadLetters(QuerySideNode node) {
    DeadLetterPage found =
        node.query(new FindDeadLetters(scope(node), UNITS, new PageRequest(100, null)));
    return found.page().items();
  }

  /** How many units a reader finds at most by a name that all departments have. */
  int found(QuerySideNode node) {
    return node.query(
            new SearchUnits(
                scope(node),
                new UnitFilter(null, Set.of(), Set.of(), Set.of(), "so"),
                new PageRequest(PageRequest.LARGEST, null)))
        .page()
        .items()
        .size();
  }

  void awaitRun(QuerySideNode node, int run) {
    Patient.until(() -> projection(node).run() == run);
  }

  void awaitRebuild(QuerySideNode node, RebuildState state) {
    Patient.until(
        () -> {
          ProjectionView found = projection(node);
          return found.rebuild() != null && found.rebuild().state() == state;
        });
  }
}
