package io.lienlac.command.file;

import io.lienlac.api.organisation.PersonId;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The files that go with a person: what the person has not sent, and what tells about them. */
@Component
public class PersonsUploads {

  private final JdbcUploads uploads;
  private final UploadCleaner cleaner;

  PersonsUploads(JdbcUploads uploads, UploadCleaner cleaner) {
    this.uploads = uploads;
    this.cleaner = cleaner;
  }

  /** Nobody can send or fetch them any more, and their names are gone. */
  public void expire(PersonId person) {
    uploads.expireOf(person);
  }

  /** Deletes the bytes of what has expired; false if something is left to be tried again. */
  public boolean delete(PersonId person) {
    cleaner.clean(Instant.now());
    return !uploads.hasExpiredOf(person);
  }
}
