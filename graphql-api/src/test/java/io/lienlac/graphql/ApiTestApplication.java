package io.lienlac.graphql;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** The API alone: a world of a few records stands for both sides, a stub for the issuer. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan({"io.lienlac.graphql", "io.lienlac.files"})
@ConfigurationPropertiesScan
public class ApiTestApplication {

  /** The key of those who run the system. */
  public static final String OPERATIONS_KEY = "key-of-operations";

  @Bean
  DynamicPropertyRegistrar settings() {
    return settings -> {
      settings.add("LIENLAC_ISSUER", TestIssuer.OURS::uri);
      settings.add("LIENLAC_SECRET_KEY", () -> "A".repeat(43) + "=");
      settings.add("LIENLAC_FILES_KEY", () -> "A".repeat(43) + "=");
      settings.add("LIENLAC_FILES_FOLDER", () -> "target/files");
      settings.add("lienlac.web-origins", () -> "https://lienlac.example");
      settings.add("management.server.port", () -> 0);
      settings.add("LIENLAC_OPERATIONS_KEY", () -> OPERATIONS_KEY);
    };
  }
}
