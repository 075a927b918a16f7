package io.lienlac;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * What a node inside the tests' own process is told, by names of properties or of the environment's
 * variables. It stands before what the environment tells that process, such as which server the
 * tests are to use: a node may have to find it behind a gate.
 */
public final class OwnSettings
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private final Map<String, Object> settings;

  public OwnSettings(Map<String, String> settings) {
    this.settings = Map.copyOf(settings);
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new SystemEnvironmentPropertySource(
                "own-" + StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, settings));
  }
}
