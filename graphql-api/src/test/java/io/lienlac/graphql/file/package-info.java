@NullMarked
package io.lienlac.graphql.file;

import org.jspecify.annotations.NullMarked;
