package io.lienlac;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the application. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class LienLac {

  public static void main(String[] arguments) {
    SpringApplication.run(LienLac.class, arguments);
  }
}
