package io.lienlac.files;

import io.lienlac.files.FileStoreProperties.S3;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** A folder or a bucket, and what guards it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FileStoreProperties.class)
class FileStoreConfiguration {

  @Bean
  ObjectStore objectStore(FileStoreProperties properties) {
    return store(properties);
  }

  static ObjectStore store(FileStoreProperties properties) {
    return properties.s3().bucket().isBlank()
        ? new FolderStore(Path.of(properties.folder()).toAbsolutePath())
        : new S3Store(client(properties.s3()), properties.s3().bucket());
  }

  @Bean
  TemporaryFiles temporaryFiles(ObjectStore store) {
    List<Path> others = store instanceof FolderStore files ? List.of(files.incoming()) : List.of();
    return new TemporaryFiles(Path.of(System.getProperty("java.io.tmpdir")), others);
  }

  @Bean
  SealedObjects sealedObjects(
      ObjectStore store, TemporaryFiles temporary, FileStoreProperties properties) {
    return new SealedObjects(store, temporary, properties.keyBytes());
  }

  @Bean
  StoredFiles storedFiles(SealedObjects objects, TemporaryFiles temporary) {
    return new StoredFiles(objects, temporary, new ContentTypes(), new TextExtraction());
  }

  @Bean
  AttachmentText attachmentText(SealedObjects objects) {
    return new StoredText(objects);
  }

  /** Other services than Amazon's may know neither its newer checksums nor a host for a bucket. */
  static S3Client client(S3 s3) {
    S3ClientBuilder client =
        S3Client.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .region(Region.of(s3.region()))
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
    if (!s3.endpoint().isBlank()) {
      client.endpointOverride(URI.create(s3.endpoint())).forcePathStyle(true);
    }
    @Nullable String secret = s3.secretKey();
    if (!s3.accessKey().isBlank() && secret != null) {
      client.credentialsProvider(
          StaticCredentialsProvider.create(AwsBasicCredentials.create(s3.accessKey(), secret)));
    }
    return client.build();
  }
}
