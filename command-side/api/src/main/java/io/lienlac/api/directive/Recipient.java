package io.lienlac.api.directive;

import java.util.UUID;

/**
 * One line of a frozen list.
 *
 * @param id of the unit or the person
 */
public record Recipient(RecipientKind kind, UUID id, Purpose purpose) {}
