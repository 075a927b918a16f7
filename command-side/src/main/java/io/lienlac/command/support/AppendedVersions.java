package io.lienlac.command.support;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Notes, for each unit of work, up to which sequence numbers it appended events. */
public final class AppendedVersions implements MessageDispatchInterceptor<EventMessage<?>> {

  private static final String RESOURCE = AppendedVersions.class.getName();

  @Override
  public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(
      List<? extends EventMessage<?>> messages) {
    return (index, message) -> {
      if (message instanceof DomainEventMessage<?> event && CurrentUnitOfWork.isStarted()) {
        noted(CurrentUnitOfWork.get())
            .merge(
                UUID.fromString(event.getAggregateIdentifier()),
                event.getSequenceNumber(),
                Math::max);
      }
      return message;
    };
  }

  /**
   * A view that fills when the unit of work prepares to commit. From the beginning it has {@code
   * effect}, as far as that is already, whether this unit of work brought it there or another did.
   */
  static Map<UUID, Long> of(UnitOfWork<?> unitOfWork, UUID effect, EventStore store) {
    Map<UUID, Long> versions = noted(unitOfWork);
    store
        .lastSequenceNumberFor(effect.toString())
        .ifPresent(last -> versions.merge(effect, last, Math::max));
    return Collections.unmodifiableMap(versions);
  }

  private static Map<UUID, Long> noted(UnitOfWork<?> unitOfWork) {
    return unitOfWork.root().getOrComputeResource(RESOURCE, key -> new LinkedHashMap<>());
  }
}
