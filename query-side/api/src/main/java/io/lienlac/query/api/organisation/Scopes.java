package io.lienlac.query.api.organisation;

import io.lienlac.api.organisation.PersonId;
import java.util.Map;

/** What each person asked for may do and see. */
public record Scopes(Map<PersonId, Scope> byPerson) {}
