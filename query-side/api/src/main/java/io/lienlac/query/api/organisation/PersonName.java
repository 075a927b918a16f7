package io.lienlac.query.api.organisation;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By what a person is called.
 *
 * @param middleName empty when there is none
 */
public record PersonName(String familyName, String middleName, String givenName) {

  /** The whole name, family name first. */
  public String full() {
    return Stream.of(familyName, middleName, givenName)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
