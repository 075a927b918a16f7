/** Calendar feeds as they are shown. */
@NullMarked
package io.lienlac.query.api.calendar;

import org.jspecify.annotations.NullMarked;
