/** The trail: every stored event, whom and what it concerns, and in whose jurisdiction it was. */
@NullMarked
package io.lienlac.query.trail;

import org.jspecify.annotations.NullMarked;
