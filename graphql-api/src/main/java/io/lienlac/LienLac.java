package io.lienlac;

import io.lienlac.api.OperatorTask;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the application, or does what an operator asks for in place of that. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class LienLac {

  public static void main(String[] arguments) {
    OperatorTask.askedForBy(arguments)
        .ifPresentOrElse(
            task -> task.run(arguments), () -> SpringApplication.run(LienLac.class, arguments));
  }
}
