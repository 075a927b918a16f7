package io.lienlac.graphql.file;

import io.lienlac.api.file.Upload;
import io.lienlac.graphql.support.NodeType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FileConfiguration {

  @Bean
  NodeType<Upload> uploadNode(UploadReader reader) {
    return new NodeType<>(
        FileIds.UPLOAD, Upload.class, upload -> upload.id().value(), reader::upload);
  }
}
