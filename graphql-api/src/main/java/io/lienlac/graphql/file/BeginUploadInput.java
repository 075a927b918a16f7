package io.lienlac.graphql.file;

import io.lienlac.api.file.FileCommand.BeginUpload;
import io.lienlac.api.file.FileId;
import io.lienlac.graphql.organisation.OrganisationIds;
import io.lienlac.graphql.support.Wish;

record BeginUploadInput(String unit, String name, int size, String sha256) {

  BeginUpload command(Wish wish) {
    return new BeginUpload(
        new FileId(wish.newId()),
        OrganisationIds.unit(unit),
        name,
        size,
        sha256,
        wish.actor(),
        wish.at());
  }
}
