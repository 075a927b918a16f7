/** Units, persons, appointments and delegations in the schema. */
@NullMarked
package io.lienlac.graphql.organisation;

import org.jspecify.annotations.NullMarked;
