package io.lienlac.graphql.startup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The first unit and its administrator, for {@code --establish-first-unit}.
 *
 * @param name of the unit, which becomes the tree's root
 * @param from the first day of its existence, which must have come
 * @param issuer of the administrator's tokens; this system's own issuer by default
 * @param subject of the administrator's tokens
 */
@ConfigurationProperties("lienlac.first-unit")
record FirstUnitProperties(
    @Nullable String name,
    @Nullable LocalDate from,
    @Nullable String familyName,
    @DefaultValue("") String middleName,
    @Nullable String givenName,
    @Nullable String issuer,
    @Nullable String subject) {}
