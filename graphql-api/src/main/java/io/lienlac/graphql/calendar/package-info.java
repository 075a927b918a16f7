/** Calendar feeds: in the schema, and as iCalendar over HTTP. */
@NullMarked
package io.lienlac.graphql.calendar;

import org.jspecify.annotations.NullMarked;
