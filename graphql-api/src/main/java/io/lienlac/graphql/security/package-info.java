/** Who may knock: tokens, and what is open without one. */
@NullMarked
package io.lienlac.graphql.security;

import org.jspecify.annotations.NullMarked;
