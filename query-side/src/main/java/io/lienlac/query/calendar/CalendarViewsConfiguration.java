package io.lienlac.query.calendar;

import com.mongodb.client.MongoDatabase;
import io.lienlac.query.support.Patience;
import io.lienlac.query.support.ProjectionCode;
import io.lienlac.query.support.ProjectionGenerations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The projection and the query handler of calendar feeds. */
@Configuration(proxyBeanMethods = false)
class CalendarViewsConfiguration {

  @Bean
  ProjectionCode calendarFeedProjection(MongoDatabase views, Patience patience) {
    return new ProjectionCode(
        CalendarFeedProjection.DEFINITION, run -> new CalendarFeedProjection(run, views, patience));
  }

  @Bean
  CalendarFeedQueryHandler calendarFeedQueryHandler(ProjectionGenerations generations) {
    return new CalendarFeedQueryHandler(generations);
  }
}
