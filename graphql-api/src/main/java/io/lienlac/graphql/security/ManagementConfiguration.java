package io.lienlac.graphql.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The management port: whether the system is well anyone may ask; which part is not, and what is
 * measured, is for those who run it. No token of a user opens it, an administrator's neither.
 */
@Configuration(proxyBeanMethods = false)
class ManagementConfiguration {

  private static final String USER = "operations";

  /** Also how the settings of the health endpoint know them. */
  private static final String ROLE = "OPERATIONS";

  @Bean
  @Order(0)
  SecurityFilterChain operationsDoors(HttpSecurity http, OperationsProperties operations) {
    return http.securityMatcher(EndpointRequest.toAnyEndpoint())
        .authorizeHttpRequests(
            requests -> {
              requests.requestMatchers(EndpointRequest.to(HealthEndpoint.class)).permitAll();
              requests.anyRequest().hasRole(ROLE);
            })
        .httpBasic(Customizer.withDefaults())
        .userDetailsService(users(operations))
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .build();
  }

  private static UserDetailsService users(OperationsProperties operations) {
    String key = operations.key();
    if (key == null || key.isEmpty()) {
      return name -> {
        throw new UsernameNotFoundException("There is no key of operations");
      };
    }
    String digest = digest(key);
    return name -> {
      if (!name.equals(USER)) {
        throw new UsernameNotFoundException("Not the user of operations");
      }
      return User.withUsername(USER).password(digest).roles(ROLE).build();
    };
  }

  /** A key is long and random: a digest that is quick, at each scrape, hides it well enough. */
  private static String digest(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return "{SHA-256}" + HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
