/** Units, persons, appointments and delegations: who may do what, where. */
@NullMarked
package io.lienlac.api.organisation;

import org.jspecify.annotations.NullMarked;
