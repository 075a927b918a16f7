package io.lienlac.graphql.file;

import io.lienlac.graphql.support.Requester;
import io.lienlac.query.api.directive.DirectiveView;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The files of letters; who sees a letter sees them. */
@Controller
class AttachmentController {

  private final FileLinks links;

  AttachmentController(FileLinks links) {
    this.links = links;
  }

  @SchemaMapping(typeName = "Directive")
  List<AttachedFile> attachments(DirectiveView directive) {
    return IntStream.range(0, directive.attachments().size())
        .mapToObj(i -> AttachedFile.of(directive.id(), i, directive.attachments().get(i)))
        .toList();
  }

  @SchemaMapping(typeName = "Attachment")
  FileLink link(AttachedFile file, @ContextValue Requester requester) {
    return links.toFetch(file.directive(), file.index(), requester.person(), requester.at());
  }
}
