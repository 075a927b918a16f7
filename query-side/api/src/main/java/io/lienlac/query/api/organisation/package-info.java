/** Units, persons, appointments and delegations as they are shown. */
@NullMarked
package io.lienlac.query.api.organisation;

import org.jspecify.annotations.NullMarked;
