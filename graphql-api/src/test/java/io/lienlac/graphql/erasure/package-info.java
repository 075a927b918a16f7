@NullMarked
package io.lienlac.graphql.erasure;

import org.jspecify.annotations.NullMarked;
