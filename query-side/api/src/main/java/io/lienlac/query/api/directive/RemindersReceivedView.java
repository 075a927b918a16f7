package io.lienlac.query.api.directive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The reminders that one recipient got.
 *
 * @param count how many
 * @param lastNumber number of the last one among all reminders of the directive
 */
public record RemindersReceivedView(
    int count, @Nullable Integer lastNumber, @Nullable Instant lastAt) {}
