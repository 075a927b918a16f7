/** Directives, inboxes and deliveries as they are shown. */
@NullMarked
package io.lienlac.query.api.directive;

import org.jspecify.annotations.NullMarked;
