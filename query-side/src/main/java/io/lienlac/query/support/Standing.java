package io.lienlac.query.support;

/**
 * How a projection stands.
 *
 * @param lagEvents positions between it and the last event: never fewer than events it has not
 *     handled
 * @param lagSeconds age of the oldest event that it has not handled; 0 when there is none
 * @param gaps positions that it passed over, whose events may still come
 * @param deadLetters events that it could not handle
 * @param shown 1 when readers see what it writes, 0 while they see a former generation or none
 */
record Standing(long lagEvents, double lagSeconds, int gaps, long deadLetters, int shown) {}
