/** The trail: who did what, when, to what, and on whose behalf. */
@NullMarked
package io.lienlac.query.api.trail;

import org.jspecify.annotations.NullMarked;
