package io.lienlac.graphql.file;

import graphql.schema.DataFetchingEnvironment;
import io.lienlac.api.file.Upload;
import io.lienlac.graphql.support.Mutations;
import io.lienlac.graphql.support.Requester;
import io.lienlac.graphql.support.Shown;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class UploadMutations {

  private final Mutations mutations;
  private final FileLinks links;
  private final Shown<Upload, UploadPayload> shown;

  UploadMutations(Mutations mutations, FileLinks links, UploadReader reader) {
    this.mutations = mutations;
    this.links = links;
    this.shown = new Shown<>(null, "upload", reader::upload, UploadPayload::new);
  }

  @MutationMapping
  UploadPayload beginUpload(
      @Argument BeginUploadInput input,
      @ContextValue Requester requester,
      DataFetchingEnvironment environment) {
    return mutations.carryOut(environment, requester, shown, input::command);
  }

  @SchemaMapping(typeName = FileIds.UPLOAD)
  FileLink link(Upload upload, @ContextValue Requester requester) {
    return links.toUpload(upload, requester.person(), requester.at());
  }
}
