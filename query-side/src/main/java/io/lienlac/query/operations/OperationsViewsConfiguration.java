package io.lienlac.query.operations;

import io.lienlac.query.organisation.UnitViews;
import io.lienlac.query.support.AwaitedEvents;
import io.lienlac.query.support.Backlog;
import io.lienlac.query.support.DeadLetterTable;
import io.lienlac.query.support.FollowedViews;
import io.lienlac.query.support.ProjectionCode;
import io.lienlac.query.support.ProjectionStates;
import io.lienlac.query.support.Rebuilds;
import io.lienlac.query.support.ViewDigests;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Handlers of the questions of those who run the system. */
@Configuration(proxyBeanMethods = false)
class OperationsViewsConfiguration {

  @Bean
  Operators operators(UnitViews units) {
    return new Operators(units);
  }

  @Bean
  ViewDigests viewDigests() {
    return new ViewDigests(Clock.systemUTC());
  }

  @Bean
  ProjectionStates projectionStates(
      List<FollowedViews> views,
      Rebuilds rebuilds,
      AwaitedEvents awaited,
      DeadLetterTable deadLetters,
      Backlog backlog,
      ViewDigests digests) {
    return new ProjectionStates(views, rebuilds, awaited, deadLetters, backlog, digests);
  }

  @Bean
  ProjectionQueryHandler projectionQueryHandler(Operators operators, ProjectionStates states) {
    return new ProjectionQueryHandler(operators, states);
  }

  @Bean
  DeadLetterQueryHandler deadLetterQueryHandler(
      Operators operators, DeadLetterTable table, List<ProjectionCode> projections) {
    return new DeadLetterQueryHandler(
        operators,
        table,
        new LetterReader(projections.stream().map(ProjectionCode::definition).toList()));
  }
}
