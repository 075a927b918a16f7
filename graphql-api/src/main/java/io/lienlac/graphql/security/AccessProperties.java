package io.lienlac.graphql.security;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are taken, and from which web pages.
 *
 * @param issuer the {@code iss} of tokens, letter by letter
 * @param jwksUri where the issuer's keys are; by default where the issuer says
 * @param audience what {@code aud} must name
 * @param clockSkew how far our clock and the issuer's may be apart
 * @param webOrigins the pages of other origins that may ask
 */
@ConfigurationProperties("lienlac")
record AccessProperties(
    String issuer,
    @Nullable URI jwksUri,
    @DefaultValue("lienlac-api") String audience,
    @DefaultValue("10s") Duration clockSkew,
    @DefaultValue List<String> webOrigins) {}
