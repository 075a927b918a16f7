/** GraphiQL, served whole by the application outside production: its page signs in by itself. */
@NullMarked
package io.lienlac.graphql.graphiql;

import org.jspecify.annotations.NullMarked;
