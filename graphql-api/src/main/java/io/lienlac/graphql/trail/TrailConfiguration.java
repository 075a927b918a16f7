package io.lienlac.graphql.trail;

import io.lienlac.graphql.support.NodeType;
import io.lienlac.graphql.support.Views;
import io.lienlac.query.api.trail.FindTrailEntries;
import io.lienlac.query.api.trail.TrailEntryView;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TrailConfiguration {

  @Bean
  NodeType<TrailEntryView> trailEntryNode(Views views) {
    return new NodeType<>(
        SubjectIds.ENTRY,
        TrailEntryView.class,
        TrailEntryView::id,
        (requester, id) ->
            views.ask(new FindTrailEntries(requester.scope(), Set.of(id))).entries().stream()
                .findFirst()
                .orElse(null));
  }
}
