/** Answers how the read side runs. */
@NullMarked
package io.lienlac.query.operations;

import org.jspecify.annotations.NullMarked;
