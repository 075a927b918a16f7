package io.lienlac.api.organisation;

/** One line of {@link Powers}: a power, and how far it goes. */
public record Grant(Power power, Reach reach) {}
