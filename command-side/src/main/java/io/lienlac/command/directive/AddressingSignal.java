package io.lienlac.command.directive;

import io.lienlac.api.directive.DirectiveReminded;
import io.lienlac.api.directive.DirectiveSent;
import io.lienlac.api.directive.DirectiveWithdrawn;
import io.lienlac.command.directory.DirectoryGroup;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Wakes the addressing as soon as the transaction is through that leaves something to it. */
@Component
@ProcessingGroup(DirectoryGroup.NAME)
class AddressingSignal {

  private final ObjectProvider<DirectiveAddressing> addressing;

  AddressingSignal(ObjectProvider<DirectiveAddressing> addressing) {
    this.addressing = addressing;
  }

  @EventHandler
  void on(DirectiveSent event) {
    wakeAfterwards();
  }

  @EventHandler
  void on(DirectiveWithdrawn event) {
    wakeAfterwards();
  }

  @EventHandler
  void on(DirectiveReminded event) {
    wakeAfterwards();
  }

  private void wakeAfterwards() {
    CurrentUnitOfWork.get()
        .root()
        .afterCommit(committed -> addressing.ifAvailable(DirectiveAddressing::wake));
  }
}
