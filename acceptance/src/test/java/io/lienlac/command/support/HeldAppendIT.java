package io.lienlac.command.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lienlac.WithoutViews;
import io.lienlac.api.organisation.OrganisationCommand.RenameUnit;
import io.lienlac.api.organisation.UnitRenamed;
import io.lienlac.command.CommandSideDatabase;
import io.lienlac.command.CommandSideNode;
import io.lienlac.command.Country;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Readers give up a gap after 60 s: what would fill it later than that must not come. */
@WithoutViews
class HeldAppendIT {

  private static final String LIMIT = "30s";
  private static final int SECONDS = 31;

  @Test
  void whatIsHeldOpenForTooLongIsUndoneAndItsWriterIsTold() {
    try (CommandSideDatabase database = CommandSideDatabase.create()) {
      CommandSideNode node = database.node();
      Country country = new Country(node);
      int before = events(node);
      TransactionTemplate transaction = node.bean(TransactionTemplate.class);

      assertThatThrownBy(() -> transaction.executeWithoutResult(status -> hold(node, country)))
          .isInstanceOf(RuntimeException.class);

      assertThat(events(node)).isEqualTo(before);
      node.send(new RenameUnit(country.ministry, "Bộ mới", country.administrator, Country.NOW));
      assertThat(events(node)).isEqualTo(before + 1);
    }
  }

  private static void hold(CommandSideNode node, Country country) {
    int before = events(node);
    assertThat(node.jdbc().sql("show transaction_timeout").query(String.class).single())
        .isEqualTo(LIMIT);
    shorten(node);
    node.bean(EventStore.class)
        .publish(
            new GenericDomainEventMessage<>(
                "Unit",
                UUID.randomUUID().toString(),
                0,
                new UnitRenamed(country.ministry, "Bộ cũ", country.administrator, Country.NOW)));
    assertThat(events(node)).isEqualTo(before + 1);
    assertThatThrownBy(
            () -> node.jdbc().sql("select pg_sleep(?)").param(SECONDS).query().listOfRows())
        .hasStackTraceContaining("transaction timeout");
  }

  /** That PostgreSQL ends what is beyond the limit is seen sooner with a shorter one. */
  private static void shorten(CommandSideNode node) {
    // One that runs already stays as it is: it has to end before another one can begin.
    node.jdbc().sql("set local transaction_timeout = 0").update();
    node.jdbc().sql("set local transaction_timeout = '2s'").update();
  }

  private static int events(CommandSideNode node) {
    return node.jdbc().sql("select count(*) from domain_event").query(Integer.class).single();
  }
}
