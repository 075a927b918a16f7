/** What those who run the system do with its read side. */
@NullMarked
package io.lienlac.api.operations;

import org.jspecify.annotations.NullMarked;
