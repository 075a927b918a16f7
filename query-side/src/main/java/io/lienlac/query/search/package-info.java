/** Views that Elasticsearch keeps, and the tokens beside them. */
@NullMarked
package io.lienlac.query.search;

import org.jspecify.annotations.NullMarked;
