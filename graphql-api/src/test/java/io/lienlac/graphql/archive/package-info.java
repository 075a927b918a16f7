@NullMarked
package io.lienlac.graphql.archive;

import org.jspecify.annotations.NullMarked;
