/** Files: announced and linked in the schema, uploaded and fetched over HTTP. */
@NullMarked
package io.lienlac.graphql.file;

import org.jspecify.annotations.NullMarked;
