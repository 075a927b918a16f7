package io.lienlac.api.erasure;

/** Asks what is kept of persons who are erased. Answered with {@link RetentionRules}. */
public record FindRetentionRules() {}
