package io.lienlac.graphql.calendar;

import io.lienlac.graphql.support.NodeType;
import io.lienlac.query.api.calendar.CalendarFeedView;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

  static final String CALENDAR_FEED = "CalendarFeed";

  @Bean
  NodeType<CalendarFeedView> calendarFeedNode(CalendarFeedReader reader) {
    return new NodeType<>(
        CALENDAR_FEED, CalendarFeedView.class, feed -> feed.id().value(), reader::feed);
  }
}
