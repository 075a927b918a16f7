/** Tests of the API as its clients meet it, over HTTP, with both sides played by a small world. */
@NullMarked
package io.lienlac.graphql;

import org.jspecify.annotations.NullMarked;
