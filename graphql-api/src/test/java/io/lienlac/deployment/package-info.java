/** That what is deployed agrees with what is built. */
@NullMarked
package io.lienlac.deployment;

import org.jspecify.annotations.NullMarked;
