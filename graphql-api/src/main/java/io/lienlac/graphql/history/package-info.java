/** The history, exported for auditors who check it elsewhere. */
@NullMarked
package io.lienlac.graphql.history;

import org.jspecify.annotations.NullMarked;
