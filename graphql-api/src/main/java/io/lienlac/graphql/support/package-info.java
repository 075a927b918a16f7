/** What every feature's part of the API shares: ids, pages, refusals, and the way to both sides. */
@NullMarked
package io.lienlac.graphql.support;

import org.jspecify.annotations.NullMarked;
