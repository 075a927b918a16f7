package io.lienlac.api;

import java.util.Map;
import java.util.UUID;

/**
 * What a command left behind.
 *
 * @param effect id of what it established, sent or changed
 * @param versions for each aggregate that got events, the sequence number of its last one; empty
 *     when the command found its wish already fulfilled
 */
public record CommandOutcome(UUID effect, Map<UUID, Long> versions) {}
