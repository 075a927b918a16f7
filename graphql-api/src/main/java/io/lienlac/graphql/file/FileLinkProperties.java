package io.lienlac.graphql.file;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long links hold. What has begun by then goes on.
 *
 * @param fetch by which a file is fetched
 * @param upload by which one is uploaded
 */
@ConfigurationProperties("lienlac.file-links")
record FileLinkProperties(
    @DefaultValue("5m") Duration fetch, @DefaultValue("15m") Duration upload) {}
