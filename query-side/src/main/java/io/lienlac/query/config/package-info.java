/** How the read side is put together. */
@NullMarked
package io.lienlac.query.config;

import org.jspecify.annotations.NullMarked;
