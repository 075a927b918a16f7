/** Units, people, appointments and delegations. */
@NullMarked
package io.lienlac.command.organisation;

import org.jspecify.annotations.NullMarked;
