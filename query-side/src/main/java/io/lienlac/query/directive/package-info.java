/** Views of directives and of what became of them in every inbox. */
@NullMarked
package io.lienlac.query.directive;

import org.jspecify.annotations.NullMarked;
