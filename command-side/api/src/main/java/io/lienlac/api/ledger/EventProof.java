package io.lienlac.api.ledger;

import java.util.UUID;

/**
 * What proves an event.
 *
 * @param event its identifier
 * @param document JSON, as {@code auditor/FORMATS.md} lays it down
 */
public record EventProof(UUID event, String document) {}
