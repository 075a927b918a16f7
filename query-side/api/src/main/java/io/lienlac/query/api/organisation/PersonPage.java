package io.lienlac.query.api.organisation;

import io.lienlac.query.api.Page;

/** Persons by given name, then middle, then family name, in Vietnamese order. */
public record PersonPage(Page<PersonView> page) {}
