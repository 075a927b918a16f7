package io.lienlac.command.config;

import io.lienlac.api.CommandMetadata;
import io.lienlac.command.directory.DirectoryGroup;
import io.lienlac.command.support.CommandSideGateway;
import io.lienlac.command.support.ConflictRetries;
import io.lienlac.command.support.FulfilledWishes;
import io.lienlac.command.support.IdempotencyInterceptor;
import io.lienlac.command.support.KeyedDigest;
import io.lienlac.command.support.LoggedActorInterceptor;
import io.lienlac.command.support.OutcomeInterceptor;
import io.micrometer.observation.ObservationRegistry;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The way of a command: gateway, interceptors, retries, and the directory at its end. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(CommandSideProperties.class)
class CommandBusConfiguration {

  @Bean
  KeyedDigest keyedDigest(CommandSideProperties properties) {
    return properties.keyedDigest();
  }

  @Bean
  ConflictRetries conflictRetries() {
    return new ConflictRetries();
  }

  @Bean
  CommandGateway commandGateway(
      CommandBus bus, ConflictRetries retries, ObjectProvider<ObservationRegistry> observations) {
    return new CommandSideGateway(
        bus, retries, observations.getIfAvailable(() -> ObservationRegistry.NOOP));
  }

  @Bean
  InitializingBean commandInterceptors(
      CommandBus bus, EventStore store, FulfilledWishes wishes, KeyedDigest digest) {
    return () -> {
      bus.registerHandlerInterceptor(new LoggedActorInterceptor());
      bus.registerHandlerInterceptor(new OutcomeInterceptor(store));
      bus.registerHandlerInterceptor(new IdempotencyInterceptor(wishes, digest));
    };
  }

  /** Nothing else that came with a command is stored with its events, least of all its input. */
  @Bean
  CorrelationDataProvider correlationDataProvider() {
    return new SimpleCorrelationDataProvider(
        CommandMetadata.ACTOR_ID, CommandMetadata.CORRELATION_ID, CommandMetadata.CLIENT_ID);
  }

  /** The directory is written in the transaction of the events: if it fails, all fails. */
  @Bean
  ConfigurerModule directoryGroup() {
    return configurer ->
        configurer
            .eventProcessing()
            .registerSubscribingEventProcessor(DirectoryGroup.NAME)
            .registerErrorHandler(
                DirectoryGroup.NAME, configuration -> PropagatingErrorHandler.instance())
            .registerListenerInvocationErrorHandler(
                DirectoryGroup.NAME, configuration -> PropagatingErrorHandler.instance());
  }
}
