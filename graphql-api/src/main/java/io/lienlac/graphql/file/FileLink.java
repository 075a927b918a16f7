package io.lienlac.graphql.file;

import java.time.Instant;

/** An address that holds until then. */
record FileLink(String url, Instant until) {}
