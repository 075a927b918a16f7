@NullMarked
package io.lienlac.graphql.calendar;

import org.jspecify.annotations.NullMarked;
