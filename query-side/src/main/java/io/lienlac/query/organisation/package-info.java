/** Views of units, persons, appointments and delegations. */
@NullMarked
package io.lienlac.query.organisation;

import org.jspecify.annotations.NullMarked;
