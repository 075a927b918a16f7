package io.lienlac.files;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where files lie, and the key under which they do.
 *
 * @param key 32 bytes in Base64; with another key no file can be read that was stored before
 * @param folder that all nodes share; not used where a bucket is named
 * @param s3 an S3 service instead of a folder
 */
@ConfigurationProperties("lienlac.files")
public record FileStoreProperties(
    @DefaultValue("") String key, @DefaultValue("") String folder, @DefaultValue S3 s3) {

  private static final int KEY_BYTES = 32;

  public FileStoreProperties {
    if (folder.isBlank() && s3.bucket().isBlank()) {
      throw new IllegalArgumentException(
          "Where do files lie? lienlac.files.folder or lienlac.files.s3.bucket must say it.");
    }
    if (Base64.getDecoder().decode(key).length != KEY_BYTES) {
      throw new IllegalArgumentException("lienlac.files.key must be 32 bytes in Base64");
    }
  }

  byte[] keyBytes() {
    return Base64.getDecoder().decode(key);
  }

  /** Without the key, so that no log shows it. */
  @Override
  public String toString() {
    return "FileStoreProperties";
  }

  /**
   * A bucket.
   *
   * @param bucket its name; blank where files lie in a folder
   * @param endpoint the service's address; blank for Amazon's own in the region
   * @param region such as {@code ap-southeast-1}
   * @param accessKey blank where the environment says by itself who asks, as on Amazon's machines
   */
  public record S3(
      @DefaultValue("") String bucket,
      @DefaultValue("") String endpoint,
      @DefaultValue("us-east-1") String region,
      @DefaultValue("") String accessKey,
      @Nullable String secretKey) {

    /** Without the keys, so that no log shows them. */
    @Override
    public String toString() {
      return "S3[bucket=" + bucket + ", endpoint=" + endpoint + ", region=" + region + "]";
    }
  }
}
