/**
 * What the whole system promises, tried from outside: over HTTP, with servers and nodes that die.
 */
@NullMarked
package io.lienlac.acceptance;

import org.jspecify.annotations.NullMarked;
