package io.lienlac.command.erasure;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How soon erasures go on.
 *
 * @param steps how often it is seen whether a step can be done
 * @param compacting how often the bytes are made to go of what was deleted; at most 24 hours
 */
@ConfigurationProperties("lienlac.erasure")
record ErasureProperties(
    @DefaultValue("5s") Duration steps, @DefaultValue("12h") Duration compacting) {

  ErasureProperties {
    if (compacting.compareTo(Duration.ofHours(24)) > 0) {
      throw new IllegalArgumentException("lienlac.erasure.compacting must be at most 24h");
    }
  }
}
