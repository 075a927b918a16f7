/** Files: uploaded first, and sent with directives then. */
@NullMarked
package io.lienlac.api.file;

import org.jspecify.annotations.NullMarked;
