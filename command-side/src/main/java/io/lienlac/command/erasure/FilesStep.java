package io.lienlac.command.erasure;

import io.lienlac.api.erasure.ErasedPerson;
import io.lienlac.api.erasure.ErasureStage;
import io.lienlac.api.erasure.ErasureStep;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.command.file.PersonsUploads;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Deletes the bytes of files, with the texts that were taken out of them. */
@Component
class FilesStep implements ErasureStep {

  private final PersonsUploads uploads;

  FilesStep(PersonsUploads uploads) {
    this.uploads = uploads;
  }

  @Override
  public ErasureStage stage() {
    return ErasureStage.FILES;
  }

  @Override
  public Set<PersonId> carryOut(List<ErasedPerson> persons) {
    return persons.stream()
        .map(ErasedPerson::person)
        .filter(uploads::delete)
        .collect(Collectors.toUnmodifiableSet());
  }
}
