package io.lienlac.graphql.security;

import io.lienlac.graphql.http.WebSocketUpgrade;
import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/**
 * Everything is closed without a token, except what has a secret address, the key that checks
 * exports, the ledger's hashes, which are for everybody, WebSockets, which bring it in their first
 * message, and, outside production, GraphiQL's page, which signs in by itself. What a token's
 * holder may see and do is no matter of these doors. The management port has its own.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  private static final String[] GRAPHIQL = {"/graphiql", "/graphiql/**"};

  /** Their secret addresses are their tokens. */
  private static final String[] BY_SECRET_ADDRESS = {
    "/calendar/*",
    "/archive/exports/*",
    "/certificates/*",
    "/history/exports/*",
    "/personal-data/*"
  };

  /** By which what an inspector shows around is checked. */
  private static final String EXPORT_KEY = "/archive/export-key.pem";

  /** So are those of files, which are signed and hold for minutes. */
  private static final String FILES = "/files/*";

  /** By which anybody sees that history is not rewritten. */
  private static final String[] LEDGER = {"/ledger/checkpoint", "/ledger/tile/**"};

  @Bean
  SecurityFilterChain doors(HttpSecurity http, Environment environment, GraphQlProperties graphQl) {
    boolean production = environment.acceptsProfiles(Profiles.of("production"));
    return http.authorizeHttpRequests(
            requests -> {
              requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
              requests.requestMatchers(HttpMethod.GET, BY_SECRET_ADDRESS).permitAll();
              requests.requestMatchers(HttpMethod.GET, EXPORT_KEY).permitAll();
              requests.requestMatchers(HttpMethod.GET, LEDGER).permitAll();
              requests.requestMatchers(HttpMethod.GET, FILES).permitAll();
              requests.requestMatchers(HttpMethod.PUT, FILES).permitAll();
              requests.requestMatchers(asksForWebSocket(graphQl.getHttp().getPath())).permitAll();
              if (!production) {
                requests.requestMatchers(HttpMethod.GET, GRAPHIQL).permitAll();
              }
              requests.anyRequest().authenticated();
            })
        .oauth2ResourceServer(
            tokens ->
                tokens.jwt(Customizer.withDefaults()).withObjectPostProcessor(new IssuerAway()))
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        // A browser never sends a bearer token by itself, so there is nothing to forge.
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .cors(Customizer.withDefaults())
        .headers(SecurityConfiguration::headers)
        .build();
  }

  /** A browser cannot give a WebSocket a header: the token comes with its first message. */
  private static RequestMatcher asksForWebSocket(String path) {
    return request -> WebSocketUpgrade.isAskedFor(request, path);
  }

  /** GraphiQL's page brings a policy of its own, which is left as it is. */
  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers.contentSecurityPolicy(
        policy ->
            policy.policyDirectives(
                "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"));
    headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER));
  }

  @Bean
  CorsConfigurationSource corsConfigurationSource(
      AccessProperties access, GraphQlProperties graphQl) {
    CorsConfiguration origins = new CorsConfiguration();
    origins.setAllowedOrigins(access.webOrigins());
    origins.setAllowedMethods(List.of(HttpMethod.POST.name()));
    origins.setAllowedHeaders(
        List.of(
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.ACCEPT,
            HttpHeaders.ACCEPT_LANGUAGE));
    origins.setMaxAge(Duration.ofHours(1));
    UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
    source.registerCorsConfiguration(FILES, files(access));
    source.registerCorsConfiguration("/ledger/**", forEverybody());
    source.registerCorsConfiguration("/**", origins);
    // The origin of a WebSocket is looked at when it is opened.
    RequestMatcher webSocket = asksForWebSocket(graphQl.getHttp().getPath());
    return request -> webSocket.matches(request) ? null : source.getCorsConfiguration(request);
  }

  /** A page of any origin may check the ledger. */
  private static CorsConfiguration forEverybody() {
    CorsConfiguration ledger = new CorsConfiguration();
    ledger.addAllowedOrigin(CorsConfiguration.ALL);
    ledger.setAllowedMethods(List.of(HttpMethod.GET.name()));
    ledger.setMaxAge(Duration.ofHours(1));
    return ledger;
  }

  /** A link needs no token; a program of another origin may read what it asks for. */
  private static CorsConfiguration files(AccessProperties access) {
    CorsConfiguration files = new CorsConfiguration();
    files.setAllowedOrigins(access.webOrigins());
    files.setAllowedMethods(List.of(HttpMethod.GET.name(), HttpMethod.PUT.name()));
    files.setAllowedHeaders(List.of(HttpHeaders.CONTENT_TYPE));
    files.setExposedHeaders(List.of(HttpHeaders.CONTENT_DISPOSITION));
    files.setMaxAge(Duration.ofHours(1));
    return files;
  }
}
