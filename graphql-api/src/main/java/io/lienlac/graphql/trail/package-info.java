/** The trail as auditors read it: what happened, in words, and what kinds of events there are. */
@NullMarked
package io.lienlac.graphql.trail;

import org.jspecify.annotations.NullMarked;
