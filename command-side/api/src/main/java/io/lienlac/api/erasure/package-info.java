/** How persons are erased: step by step, and what is kept all the same. */
@NullMarked
package io.lienlac.api.erasure;

import org.jspecify.annotations.NullMarked;
