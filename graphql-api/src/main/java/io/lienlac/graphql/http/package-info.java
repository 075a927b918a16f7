/** GraphQL over HTTP, as its specification says. */
@NullMarked
package io.lienlac.graphql.http;

import org.jspecify.annotations.NullMarked;
