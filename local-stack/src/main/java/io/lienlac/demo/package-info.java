/** The demo's world: real letters in an invented staff, loaded through the API as people would. */
@NullMarked
package io.lienlac.demo;

import org.jspecify.annotations.NullMarked;
