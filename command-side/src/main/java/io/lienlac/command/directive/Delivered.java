package io.lienlac.command.directive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What there is to know of a letter in somebody's inbox.
 *
 * @param acknowledgement whether it asks to be acknowledged
 * @param corrected whether another letter stands in its place
 * @param beginsAt when that begins to which it invites; null for what is no invitation
 */
record Delivered(
    boolean acknowledgement, boolean withdrawn, boolean corrected, @Nullable Instant beginsAt) {}
