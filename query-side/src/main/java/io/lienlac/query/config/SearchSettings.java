package io.lienlac.query.config;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the archive's index is.
 *
 * @param uri of Elasticsearch, with user and password where there are any
 * @param prefix how the names of this system's indexes begin
 */
@ConfigurationProperties("lienlac.elasticsearch")
record SearchSettings(URI uri, @DefaultValue("lienlac") String prefix) {

  /** Without the password, so that no log shows it. */
  @Override
  public String toString() {
    return "SearchSettings of " + uri.getHost();
  }
}
