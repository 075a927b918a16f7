package io.lienlac.query.api.directive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often those who have not acknowledged a directive were reminded, and when for the last time.
 */
public record RemindersSentView(int count, @Nullable Instant lastAt) {}
