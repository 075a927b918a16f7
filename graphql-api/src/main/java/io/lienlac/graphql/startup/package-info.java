/** What is done once, when the application starts. */
@NullMarked
package io.lienlac.graphql.startup;

import org.jspecify.annotations.NullMarked;
