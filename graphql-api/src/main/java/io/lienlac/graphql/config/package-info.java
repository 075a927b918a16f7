/** How the GraphQL engine is put together. */
@NullMarked
package io.lienlac.graphql.config;

import org.jspecify.annotations.NullMarked;
