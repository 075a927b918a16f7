/** The application as tests run it: real processes over real servers, talked to over HTTP. */
@NullMarked
package io.lienlac;

import org.jspecify.annotations.NullMarked;
