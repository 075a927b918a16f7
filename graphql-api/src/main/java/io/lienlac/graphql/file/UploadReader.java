package io.lienlac.graphql.file;

import io.lienlac.api.file.FileId;
import io.lienlac.api.file.FindUpload;
import io.lienlac.api.file.FoundUpload;
import io.lienlac.api.file.Upload;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.graphql.support.Requester;
import java.util.UUID;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds people's own uploads; those of others are not found. */
@Component
class UploadReader {

  private final QueryGateway queries;

  UploadReader(QueryGateway queries) {
    this.queries = queries;
  }

  @Nullable Upload upload(Requester requester, UUID id) {
    return upload(requester.person(), id);
  }

  @Nullable Upload upload(PersonId owner, UUID id) {
    return queries.query(new FindUpload(new FileId(id), owner), FoundUpload.class).join().upload();
  }
}
