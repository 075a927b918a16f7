@NullMarked
package io.lienlac.stack;

import org.jspecify.annotations.NullMarked;
