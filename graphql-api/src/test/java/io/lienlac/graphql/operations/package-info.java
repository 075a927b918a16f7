@NullMarked
package io.lienlac.graphql.operations;

import org.jspecify.annotations.NullMarked;
