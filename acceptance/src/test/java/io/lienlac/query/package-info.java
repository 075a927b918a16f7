@NullMarked
package io.lienlac.query;

import org.jspecify.annotations.NullMarked;
