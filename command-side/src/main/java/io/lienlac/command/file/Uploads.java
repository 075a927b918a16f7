package io.lienlac.command.file;

import io.lienlac.api.directive.Attachment;
import io.lienlac.api.file.FileId;
import io.lienlac.api.organisation.PersonId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files that people have uploaded and may send. */
public interface Uploads {

  /**
   * The owner's own among the files, as far as their bytes have come; nobody cleans them up before
   * the transaction ends.
   */
  Map<FileId, Attachment> hold(PersonId owner, List<FileId> files);

  /**
   * From now on they are kept for ever, unless they belong to a letter about a person.
   *
   * @param about the person with whom they are erased then
   */
  void keep(List<FileId> files, @Nullable PersonId about);
}
