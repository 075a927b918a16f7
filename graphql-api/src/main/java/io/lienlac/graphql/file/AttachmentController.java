package io.lienlac.graphql.file;

import graphql.schema.DataFetchingEnvironment;
import io.lienlac.api.archive.InspectionId;
import io.lienlac.api.directive.Attachment;
import io.lienlac.graphql.archive.Opened;
import io.lienlac.graphql.support.Requester;
import io.lienlac.query.api.directive.DirectiveView;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The files of letters; who sees a letter sees them, and in the capacity in which it is seen. */
@Controller
class AttachmentController {

  private final FileLinks links;

  AttachmentController(FileLinks links) {
    this.links = links;
  }

  @SchemaMapping(typeName = "Directive")
  List<AttachedFile> attachments(DirectiveView directive, DataFetchingEnvironment environment) {
    @Nullable InspectionId inspection = inspection(directive, environment.getLocalContext());
    List<Attachment> files = directive.attachments().or(List.of());
    return IntStream.range(0, files.size())
        .mapToObj(i -> AttachedFile.of(directive.id(), i, files.get(i), inspection))
        .toList();
  }

  @SchemaMapping(typeName = "Attachment")
  FileLink link(AttachedFile file, @ContextValue Requester requester) {
    return links.toFetch(file, requester.person(), requester.at());
  }

  private static @Nullable InspectionId inspection(
      DirectiveView directive, @Nullable Object context) {
    return context instanceof Opened opened && opened.directive().equals(directive.id())
        ? opened.inspection()
        : null;
  }
}
