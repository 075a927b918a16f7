package io.lienlac.api;

import java.util.Map;
import java.util.UUID;

/**
 * What a command left behind.
 *
 * @param effect id of what it established, sent or changed
 * @param versions the sequence number of the last event of the effect, though it may be of an
 *     earlier command when this one found its wish already fulfilled; and the same of each other
 *     aggregate that got events
 */
public record CommandOutcome(UUID effect, Map<UUID, Long> versions) {}
