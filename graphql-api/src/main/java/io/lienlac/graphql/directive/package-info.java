/** Directives, inboxes and deliveries in the schema. */
@NullMarked
package io.lienlac.graphql.directive;

import org.jspecify.annotations.NullMarked;
