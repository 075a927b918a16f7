package io.lienlac.command.file;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.lienlac.files.StoredFiles;
import java.time.Instant;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One node at a time looks for files that nobody has sent. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UploadProperties.class)
class UploadConfiguration {

  private static final String TASK = "upload-cleaning";

  @Bean
  UploadCleaner uploadCleaner(
      JdbcUploads uploads,
      UploadProperties properties,
      StoredFiles files,
      PlatformTransactionManager transactions) {
    return new UploadCleaner(
        uploads, properties, files::delete, new TransactionTemplate(transactions));
  }

  @Bean
  RecurringTask<Void> uploadCleaning(UploadCleaner cleaner, UploadProperties properties) {
    return Tasks.recurring(TASK, FixedDelay.of(properties.cleaning()))
        .execute((instance, context) -> cleaner.clean(Instant.now()));
  }
}
