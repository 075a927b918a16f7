package io.lienlac.graphql.file;

import io.lienlac.api.archive.InspectionId;
import io.lienlac.api.directive.Attachment;
import io.lienlac.api.directive.DirectiveId;
import org.jspecify.annotations.Nullable;

/**
 * A file, and where it stands among the files of which letter.
 *
 * @param inspection the search out of which the letter was opened, if it was
 */
record AttachedFile(
    DirectiveId directive,
    int index,
    String name,
    String mediaType,
    long size,
    String sha256,
    @Nullable InspectionId inspection) {

  static AttachedFile of(
      DirectiveId directive, int index, Attachment file, @Nullable InspectionId inspection) {
    return new AttachedFile(
        directive, index, file.name(), file.mediaType(), file.size(), file.sha256(), inspection);
  }
}
