package io.lienlac.api.file;

import org.jspecify.annotations.Nullable;

/**
 * The answer to {@link FindUpload}.
 *
 * @param upload null if there is none, or it is not the owner's
 */
public record FoundUpload(@Nullable Upload upload) {}
