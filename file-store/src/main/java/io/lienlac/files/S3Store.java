package io.lienlac.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Objects in one bucket of an S3 service, which exists already. */
final class S3Store implements ObjectStore, AutoCloseable {

  private static final Duration PATIENCE_WITH_A_CHECK = Duration.ofSeconds(2);

  private final S3Client client;
  private final String bucket;

  S3Store(S3Client client, String bucket) {
    this.client = client;
    this.bucket = bucket;
  }

  @Override
  public void put(String key, Path content) throws IOException {
    try {
      client.putObject(put -> put.bucket(bucket).key(key), RequestBody.fromFile(content));
    } catch (SdkException e) {
      throw new IOException("The bucket does not take " + key, e);
    }
  }

  @Override
  public Optional<InputStream> open(String key) throws IOException {
    try {
      return Optional.of(client.getObject(get -> get.bucket(bucket).key(key)));
    } catch (NoSuchKeyException absent) {
      return Optional.empty();
    } catch (SdkException e) {
      throw new IOException("The bucket does not give " + key, e);
    }
  }

  @Override
  public List<String> keys() throws IOException {
    try {
      return client.listObjectsV2Paginator(list -> list.bucket(bucket)).contents().stream()
          .map(S3Object::key)
          .sorted()
          .toList();
    } catch (SdkException e) {
      throw new IOException("The bucket does not tell what it has", e);
    }
  }

  @Override
  public void delete(String key) throws IOException {
    try {
      client.deleteObject(delete -> delete.bucket(bucket).key(key));
    } catch (SdkException e) {
      throw new IOException("The bucket does not delete " + key, e);
    }
  }

  @Override
  public void check() throws IOException {
    try {
      client.headBucket(
          head ->
              head.bucket(bucket)
                  .overrideConfiguration(call -> call.apiCallTimeout(PATIENCE_WITH_A_CHECK)));
    } catch (SdkException e) {
      throw new IOException("The bucket does not answer", e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
