/** Certificates of deliveries, asked for and fetched. */
@NullMarked
package io.lienlac.graphql.certificate;

import org.jspecify.annotations.NullMarked;
