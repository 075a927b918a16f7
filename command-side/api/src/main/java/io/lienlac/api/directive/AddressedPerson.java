package io.lienlac.api.directive;

import io.lienlac.api.organisation.PersonId;

/** A single person in an audience. */
public record AddressedPerson(PersonId person, Purpose purpose) {}
