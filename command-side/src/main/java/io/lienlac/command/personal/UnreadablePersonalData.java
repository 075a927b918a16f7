package io.lienlac.command.personal;

import java.security.GeneralSecurityException;

/** What lies in a stored event was not put there so by this application. */
final class UnreadablePersonalData extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadablePersonalData(SealedValue.Place place, GeneralSecurityException cause) {
    super("%s of event %s is not what was stored".formatted(place.path(), place.event()), cause);
  }
}
