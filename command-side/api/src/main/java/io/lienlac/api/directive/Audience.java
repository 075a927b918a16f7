package io.lienlac.api.directive;

import io.lienlac.api.organisation.PersonId;
import java.util.List;

/**
 * The rule by which recipients are found: the union of what is included, less what is excluded. An
 * excluded unit takes the people found through it along. Whoever is found twice receives one
 * letter, for the strongest purpose.
 */
public record Audience(
    List<Selection> include,
    List<AddressedPerson> people,
    List<Selection> exclude,
    List<PersonId> excludePeople) {

  /** Most selections or single people that one rule may name. */
  public static final int MOST_PARTS = 100;

  /** Most units that one selection may name. */
  public static final int MOST_UNITS = 1_000;

  public Audience {
    include = List.copyOf(include);
    people = List.copyOf(people);
    exclude = List.copyOf(exclude);
    excludePeople = List.copyOf(excludePeople);
  }
}
