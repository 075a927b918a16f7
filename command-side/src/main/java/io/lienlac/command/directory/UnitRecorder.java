package io.lienlac.command.directory;

import io.lienlac.api.VietnameseOrder;
import io.lienlac.api.organisation.SchoolLevel;
import io.lienlac.api.organisation.UnitClosed;
import io.lienlac.api.organisation.UnitEstablished;
import io.lienlac.api.organisation.UnitMoved;
import io.lienlac.api.organisation.UnitRenamed;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the directory's units. */
@Component
@ProcessingGroup(DirectoryGroup.NAME)
class UnitRecorder {

  private final JdbcClient jdbc;

  UnitRecorder(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(UnitEstablished event) {
    jdbc.sql(
            """
            insert into unit (id, kind, levels, sort_key, valid_from, ownership)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            event.unitId().value(),
            event.kind().name(),
            event.levels().stream().map(SchoolLevel::name).toArray(String[]::new),
            VietnameseOrder.key(event.name()),
            event.from())
        .param(event.ownership() == null ? null : event.ownership().name())
        .update();
    jdbc.sql(
            """
            insert into unit_placement (unit_id, parent_id, valid_from) values (?, ?, '-infinity')
            """)
        .param(event.unitId().value())
        .param(event.parent() == null ? null : event.parent().value())
        .update();
  }

  @EventHandler
  void on(UnitRenamed event) {
    jdbc.sql("update unit set sort_key = ? where id = ?")
        .params(VietnameseOrder.key(event.name()), event.unitId().value())
        .update();
  }

  @EventHandler
  void on(UnitMoved event) {
    jdbc.sql(
            """
            update unit_placement set valid_to = ? where unit_id = ? and valid_to = 'infinity'
            """)
        .params(event.from(), event.unitId().value())
        .update();
    jdbc.sql("insert into unit_placement (unit_id, parent_id, valid_from) values (?, ?, ?)")
        .params(event.unitId().value(), event.parent().value(), event.from())
        .update();
  }

  @EventHandler
  void on(UnitClosed event) {
    jdbc.sql("update unit set valid_to = ? where id = ?")
        .params(event.to(), event.unitId().value())
        .update();
  }
}
