package io.lienlac.api.organisation;

import org.jspecify.annotations.Nullable;

/** The person whose account it is; null when it is nobody's. */
public record AccountHolder(@Nullable PersonId person) {}
