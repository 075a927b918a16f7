/** Views of calendar feeds. */
@NullMarked
package io.lienlac.query.calendar;

import org.jspecify.annotations.NullMarked;
