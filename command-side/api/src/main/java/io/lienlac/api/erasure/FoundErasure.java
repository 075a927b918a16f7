package io.lienlac.api.erasure;

import org.jspecify.annotations.Nullable;

/**
 * The answer to {@link FindErasure}.
 *
 * @param protection null where the asker may not know
 */
public record FoundErasure(@Nullable ProtectionView protection) {}
