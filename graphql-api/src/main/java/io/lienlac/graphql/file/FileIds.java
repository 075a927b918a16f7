package io.lienlac.graphql.file;

import io.lienlac.api.file.FileId;
import io.lienlac.graphql.support.GlobalId;

/** Reads the ids of uploads; what is no such id is read as the id of nothing. */
public final class FileIds {

  static final String UPLOAD = "Upload";

  private FileIds() {}

  public static FileId file(String id) {
    return new FileId(GlobalId.read(UPLOAD, id));
  }
}
