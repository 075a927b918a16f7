package io.lienlac.command.directive;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Reminders that come by themselves: tasks in PostgreSQL, which any node carries out. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReminderProperties.class)
class ReminderConfiguration {

  @Bean
  CustomTask<Void> dueReminderTask(CommandGateway commands) {
    return DueReminder.task(commands);
  }

  /** Its tasks are written in the transaction of the letter: both are there, or neither. */
  @Bean
  SchedulerClient schedulerClient(DataSource source, CustomTask<Void> dueReminderTask) {
    return SchedulerClient.Builder.create(
            new TransactionAwareDataSourceProxy(source), dueReminderTask)
        .build();
  }
}
