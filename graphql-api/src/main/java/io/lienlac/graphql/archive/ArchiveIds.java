package io.lienlac.graphql.archive;

import io.lienlac.api.archive.InspectionId;
import io.lienlac.api.archive.SavedSearchId;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.graphql.support.GlobalId;

/** Reads and writes the ids of this feature; what is no such id is read as the id of nothing. */
final class ArchiveIds {

  static final String SAVED_SEARCH = "SavedSearch";
  static final String EXPORT = "ArchiveExport";

  private static final String INSPECTION = "Inspection";
  private static final String DIRECTIVE = "Directive";

  private ArchiveIds() {}

  static InspectionId inspection(String id) {
    return new InspectionId(GlobalId.read(INSPECTION, id));
  }

  static String text(InspectionId id) {
    return new GlobalId(INSPECTION, id.value()).toString();
  }

  static SavedSearchId savedSearch(String id) {
    return new SavedSearchId(GlobalId.read(SAVED_SEARCH, id));
  }

  static DirectiveId directive(String id) {
    return new DirectiveId(GlobalId.read(DIRECTIVE, id));
  }

  static String text(DirectiveId id) {
    return new GlobalId(DIRECTIVE, id.value()).toString();
  }
}
