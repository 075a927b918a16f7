package io.lienlac.query.support;

/**
 * What is measured of a projection.
 *
 * @param deadLetters events that it could not handle
 * @param hidden whether readers see a former generation of it, or none
 */
record Measured(Standing standing, long deadLetters, boolean hidden) {}
