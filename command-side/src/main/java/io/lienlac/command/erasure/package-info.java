/**
 * Carries out erasures, step by step once a person's key is destroyed, and says when all is done.
 */
@NullMarked
package io.lienlac.command.erasure;

import org.jspecify.annotations.NullMarked;
