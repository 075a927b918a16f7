package io.lienlac.api.file;

import org.jspecify.annotations.Nullable;

/**
 * The answer to {@link FindUpload}.
 *
 * @param upload null if there is none, it is not the owner's, or the owner may send it no more
 */
public record FoundUpload(@Nullable Upload upload) {}
