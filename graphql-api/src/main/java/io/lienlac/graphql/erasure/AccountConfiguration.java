package io.lienlac.graphql.erasure;

import io.lienlac.api.erasure.ErasureStep;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccountSettings.class)
class AccountConfiguration {

  @Bean
  ErasureStep accountStep(AccountSettings settings) {
    HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    return new AccountStep(settings, new KeycloakUsers(settings, http));
  }
}
