/** Calendar feeds: addresses under which a person's calendar is read by programs. */
@NullMarked
package io.lienlac.api.calendar;

import org.jspecify.annotations.NullMarked;
