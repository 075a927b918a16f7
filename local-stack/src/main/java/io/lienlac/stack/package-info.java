/** Starts PostgreSQL, MongoDB and Keycloak on this machine, for development and for tests. */
@NullMarked
package io.lienlac.stack;

import org.jspecify.annotations.NullMarked;
