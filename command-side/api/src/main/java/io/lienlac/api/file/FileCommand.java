package io.lienlac.api.file;

import static io.lienlac.api.CommonRefusal.MALFORMED;

import io.lienlac.api.Command;
import io.lienlac.api.Refusals;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * What can be done with files. Nothing of it is an event: an uploaded file becomes a fact when a
 * directive is sent that it belongs to.
 */
public sealed interface FileCommand extends Command {

  /** Largest file, in bytes: 50 MiB. */
  long LARGEST = 50L * 1024 * 1024;

  /** Most files of one person that are not sent, on their way or there. */
  int MOST_UNSENT = 100;

  /** Who wishes it. */
  PersonId actor();

  /** When, by the server's clock, in microseconds. */
  Instant at();

  /**
   * Announces a file, whose bytes come by HTTP then; for those who may send in the unit's name.
   *
   * @param size in bytes
   * @param sha256 of its content, 64 hexadecimal digits
   */
  record BeginUpload(
      @TargetAggregateIdentifier FileId fileId,
      UnitId unit,
      String name,
      long size,
      String sha256,
      PersonId actor,
      Instant at)
      implements FileCommand {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    public BeginUpload {
      name = FileName.clean(name);
      new Refusals()
          .text(name, FileName.LONGEST, "name")
          .unless(size > 0, MALFORMED, "size")
          .unless(size <= LARGEST, FileRefusal.FILE_TOO_LARGE, "size")
          .unless(SHA_256.matcher(sha256).matches(), MALFORMED, "sha256")
          .throwIfAny();
    }
  }

  /**
   * Says that the bytes have come, and are what was announced.
   *
   * @param mediaType by its content
   * @param endings of names of files of that type, the usual one first
   */
  record CompleteUpload(
      @TargetAggregateIdentifier FileId fileId,
      String mediaType,
      List<String> endings,
      PersonId actor,
      Instant at)
      implements FileCommand {

    public CompleteUpload {
      endings = List.copyOf(endings);
    }
  }
}
