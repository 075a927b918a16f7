package io.lienlac.graphql.directive;

import io.lienlac.api.directive.DirectiveId;
import io.lienlac.graphql.support.NodeType;
import io.lienlac.graphql.support.Requester;
import io.lienlac.graphql.support.Views;
import io.lienlac.query.api.directive.AddressingView;
import io.lienlac.query.api.directive.CitingDirectives;
import io.lienlac.query.api.directive.CitingPage;
import io.lienlac.query.api.directive.DeliveryView;
import io.lienlac.query.api.directive.DirectiveView;
import io.lienlac.query.api.directive.Directives;
import io.lienlac.query.api.directive.FindAddressings;
import io.lienlac.query.api.directive.FindCiting;
import io.lienlac.query.api.directive.FindDeliveries;
import io.lienlac.query.api.directive.FindDirectives;
import io.lienlac.query.api.directive.InboxItemView;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import reactor.core.publisher.Mono;

@Configuration(proxyBeanMethods = false)
class DirectiveConfiguration {

  DirectiveConfiguration(BatchLoaderRegistry loaders, Views views) {
    loaders
        .forTypePair(DirectiveId.class, DirectiveView.class)
        .registerMappedBatchLoader(
            (ids, environment) ->
                Mono.fromFuture(() -> visible(views, Requester.of(environment), ids))
                    .map(found -> byId(found.directives(), DirectiveView::id)));
    loaders
        .forTypePair(DirectiveId.class, AddressingView.class)
        .registerMappedBatchLoader(
            (ids, environment) ->
                Mono.fromFuture(() -> views.later(new FindAddressings(ids)))
                    .map(found -> byId(found.addressings(), AddressingView::directive)));
    loaders
        .forTypePair(DirectiveId.class, DeliveryView.class)
        .registerMappedBatchLoader(
            (ids, environment) ->
                Mono.fromFuture(() -> views.later(new FindDeliveries(ids)))
                    .map(found -> byId(found.deliveries(), DeliveryView::directive)));
    loaders
        .forTypePair(FindCiting.Wanted.class, CitingPage.class)
        .registerMappedBatchLoader(
            (pages, environment) ->
                Mono.fromFuture(
                        () -> views.later(new FindCiting(Requester.of(environment).scope(), pages)))
                    .map(CitingDirectives::citing));
  }

  @Bean
  NodeType<DirectiveView> directiveNode(DirectiveReader reader) {
    return new NodeType<>(
        DirectiveIds.DIRECTIVE,
        DirectiveView.class,
        directive -> directive.id().value(),
        reader::directive);
  }

  @Bean
  NodeType<InboxItemView> inboxItemNode(DirectiveReader reader) {
    return new NodeType<>(
        DirectiveIds.INBOX_ITEM, InboxItemView.class, item -> item.id().value(), reader::inboxItem);
  }

  private static CompletableFuture<Directives> visible(
      Views views, Requester requester, Set<DirectiveId> ids) {
    return views.later(new FindDirectives(requester.scope(), ids));
  }

  private static <K, V> Map<K, V> byId(List<V> found, Function<V, K> id) {
    return found.stream().collect(Collectors.toMap(id, Function.identity()));
  }
}
