@NullMarked
package io.lienlac.graphql.live;

import org.jspecify.annotations.NullMarked;
