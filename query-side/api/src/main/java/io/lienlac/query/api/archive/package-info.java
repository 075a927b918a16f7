/** Questions to the archive, and about who looked into it. */
@NullMarked
package io.lienlac.query.api.archive;

import org.jspecify.annotations.NullMarked;
