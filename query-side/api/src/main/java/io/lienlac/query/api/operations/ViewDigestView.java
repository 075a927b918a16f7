package io.lienlac.query.api.operations;

import org.jspecify.annotations.Nullable;

/**
 * The digest of a view.
 *
 * @param digest the number of documents, a colon, and 64 hexadecimal digits; null where the scope
 *     does not let it be known, or there is no such view
 */
public record ViewDigestView(@Nullable String digest) {}
