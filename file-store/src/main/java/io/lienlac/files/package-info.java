/** The bytes of files: what they are, where they lie, and that nobody reads them there. */
@NullMarked
package io.lienlac.files;

import org.jspecify.annotations.NullMarked;
