package io.lienlac.command.directive;

import io.lienlac.api.directive.DirectiveSent;
import io.lienlac.command.directory.DirectoryGroup;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Wakes the addressing as soon as a directive's transaction is through. */
@Component
@ProcessingGroup(DirectoryGroup.NAME)
class AddressingSignal {

  private final ObjectProvider<DirectiveAddressing> addressing;

  AddressingSignal(ObjectProvider<DirectiveAddressing> addressing) {
    this.addressing = addressing;
  }

  @EventHandler
  void on(DirectiveSent event) {
    CurrentUnitOfWork.get()
        .root()
        .afterCommit(committed -> addressing.ifAvailable(DirectiveAddressing::wake));
  }
}
