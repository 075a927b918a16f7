package io.lienlac.graphql.graphiql;

import java.net.URI;
import java.util.StringJoiner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Profile("!production")
class GraphiqlController {

  private static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

  private final GraphiqlProperties properties;

  GraphiqlController(GraphiqlProperties properties) {
    this.properties = properties;
  }

  @GetMapping(path = "/graphiql", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<Resource> page() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache())
        .header(CONTENT_SECURITY_POLICY, policy(properties.issuer()))
        .body(new ClassPathResource("graphiql/index.html"));
  }

  @GetMapping(path = "/graphiql/config.json", produces = MediaType.APPLICATION_JSON_VALUE)
  GraphiqlProperties settings() {
    return properties;
  }

  /** Nothing but our own files runs, and the page talks to nobody but us and the issuer. */
  private static String policy(URI issuer) {
    return new StringJoiner("; ")
        .add("default-src 'none'")
        .add("script-src 'self'")
        .add("style-src 'self' 'unsafe-inline'") // the editor writes style elements
        .add("img-src 'self' data:")
        .add("font-src data:")
        .add("connect-src 'self' " + issuer.getScheme() + "://" + issuer.getAuthority())
        .add("base-uri 'none'")
        .add("form-action 'none'")
        .add("frame-ancestors 'none'")
        .toString();
  }
}
