package io.lienlac.query.operations;

import io.lienlac.query.organisation.UnitViews;
import io.lienlac.query.support.AwaitedEvents;
import io.lienlac.query.support.DeadLetterTable;
import io.lienlac.query.support.Progress;
import io.lienlac.query.support.ProjectionGenerations;
import io.lienlac.query.support.ProjectionStates;
import io.lienlac.query.support.Rebuilds;
import io.lienlac.query.support.RunKeeper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Handlers of the questions of those who run the system. */
@Configuration(proxyBeanMethods = false)
class OperationsViewsConfiguration {

  @Bean
  Operators operators(UnitViews units) {
    return new Operators(units);
  }

  @Bean
  ProjectionStates projectionStates(
      ProjectionGenerations generations,
      Progress progress,
      Rebuilds rebuilds,
      RunKeeper keeper,
      AwaitedEvents awaited,
      DeadLetterTable deadLetters,
      JdbcClient events) {
    return new ProjectionStates(
        generations, progress, rebuilds, keeper, awaited, deadLetters, events);
  }

  @Bean
  ProjectionQueryHandler projectionQueryHandler(
      Operators operators, ProjectionStates states, ProjectionGenerations generations) {
    return new ProjectionQueryHandler(operators, states, generations);
  }

  @Bean
  DeadLetterQueryHandler deadLetterQueryHandler(
      Operators operators, DeadLetterTable table, ProjectionGenerations generations) {
    return new DeadLetterQueryHandler(
        operators, table, new LetterReader(generations.definitions()));
  }
}
