/** Directives: letters sent to an audience, read and acknowledged. */
@NullMarked
package io.lienlac.api.directive;

import org.jspecify.annotations.NullMarked;
