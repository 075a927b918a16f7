package io.lienlac.graphql.file;

import io.lienlac.api.directive.Attachment;
import io.lienlac.api.directive.DirectiveId;

/** A file, and where it stands among the files of which letter. */
record AttachedFile(
    DirectiveId directive, int index, String name, String mediaType, long size, String sha256) {

  static AttachedFile of(DirectiveId directive, int index, Attachment file) {
    return new AttachedFile(
        directive, index, file.name(), file.mediaType(), file.size(), file.sha256());
  }
}
