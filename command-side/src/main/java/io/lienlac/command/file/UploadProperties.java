package io.lienlac.command.file;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long files are kept that nobody sends.
 *
 * @param kept for so long, at least one hour
 * @param cleaning how often those are looked for that were kept for so long
 */
@ConfigurationProperties("lienlac.uploads")
record UploadProperties(@DefaultValue("24h") Duration kept, @DefaultValue("1h") Duration cleaning) {

  UploadProperties {
    if (kept.compareTo(Duration.ofHours(1)) < 0) {
      throw new IllegalArgumentException("lienlac.uploads.kept must be at least 1h");
    }
  }
}
