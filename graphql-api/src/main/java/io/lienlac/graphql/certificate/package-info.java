/** Certificates of what came to whom, for those who do not use the system. */
@NullMarked
package io.lienlac.graphql.certificate;

import org.jspecify.annotations.NullMarked;
