package io.lienlac.query.archive;

import org.jspecify.annotations.Nullable;

/**
 * A text of a letter.
 *
 * @param attachment the name of the file whose text it is; null for the letter's own
 */
record LetterText(@Nullable String attachment, String text) {}
