package io.lienlac.graphql.ledger;

import io.lienlac.api.ledger.SealedEvent;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import reactor.core.publisher.Mono;

@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

  LedgerConfiguration(BatchLoaderRegistry loaders, Ledger ledger) {
    loaders
        .forTypePair(UUID.class, SealedEvent.class)
        .registerMappedBatchLoader(
            (events, environment) ->
                Mono.fromFuture(() -> ledger.sealed(events))
                    .map(
                        sealed ->
                            sealed.stream()
                                .collect(
                                    Collectors.toMap(SealedEvent::event, Function.identity()))));
  }
}
