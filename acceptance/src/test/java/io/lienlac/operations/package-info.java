/** Tests of what those who run the system see and do. */
@NullMarked
package io.lienlac.operations;

import org.jspecify.annotations.NullMarked;
