package io.lienlac.graphql.graphiql;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Whom GraphiQL's page asks for tokens, and where it sends its queries. */
@ConfigurationProperties("lienlac.graphiql")
record GraphiqlProperties(
    URI issuer,
    @DefaultValue("graphiql") String clientId,
    @DefaultValue("/graphql") String endpoint) {}
