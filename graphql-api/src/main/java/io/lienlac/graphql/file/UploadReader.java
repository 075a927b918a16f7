package io.lienlac.graphql.file;

import io.lienlac.api.file.FileId;
import io.lienlac.api.file.FindUpload;
import io.lienlac.api.file.FoundUpload;
import io.lienlac.api.file.Upload;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.graphql.support.Requester;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the uploads that people may send; those of others are not found. */
@Component
class UploadReader {

  private final QueryGateway queries;

  UploadReader(QueryGateway queries) {
    this.queries = queries;
  }

  @Nullable Upload upload(Requester requester, UUID id) {
    return upload(requester.person(), id, requester.at());
  }

  @Nullable Upload upload(PersonId owner, UUID id, Instant at) {
    FindUpload query = new FindUpload(new FileId(id), owner, at);
    return queries.query(query, FoundUpload.class).join().upload();
  }
}
