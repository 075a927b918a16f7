package io.lienlac.graphql.erasure;

import java.time.Instant;

/** Where somebody fetches what is held about them, in each form, and until when. */
record PersonalDataExport(String json, String vietnamese, String english, Instant until) {}
