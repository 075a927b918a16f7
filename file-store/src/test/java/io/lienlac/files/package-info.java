@NullMarked
package io.lienlac.files;

import org.jspecify.annotations.NullMarked;
