package io.lienlac.command.support;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The aggregate that a command is for.
 *
 * @param field the command's component that names it
 */
record CommandTarget(String field, UUID id) {

  /** Empty for a command that is for no single aggregate. */
  static Optional<CommandTarget> of(Object command) {
    if (command.getClass().isRecord()) {
      for (RecordComponent component : command.getClass().getRecordComponents()) {
        if (component.getAccessor().isAnnotationPresent(TargetAggregateIdentifier.class)) {
          return Optional.of(new CommandTarget(component.getName(), id(component, command)));
        }
      }
    }
    return Optional.empty();
  }

  private static UUID id(RecordComponent component, Object command) {
    Method accessor = component.getAccessor();
    try {
      accessor.setAccessible(true);
      return UUID.fromString(String.valueOf(accessor.invoke(command)));
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("Cannot read " + component, e);
    }
  }
}
