package io.lienlac.command.erasure;

import io.lienlac.api.erasure.FindHeldEvents;
import io.lienlac.api.erasure.HeldEvents;
import io.lienlac.api.erasure.HeldEvents.HeldEvent;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.command.personal.PersonalPayloads;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds whatever names a person in the whole store, which is looked through for it: people ask for
 * it seldom, and nothing is left out that no index knows of.
 */
@Component
class HeldEventFinder {

  private final JdbcClient jdbc;
  private final PersonalPayloads payloads;

  HeldEventFinder(JdbcClient jdbc, PersonalPayloads payloads) {
    this.jdbc = jdbc;
    this.payloads = payloads;
  }

  @QueryHandler
  HeldEvents handle(FindHeldEvents query) {
    PersonId person = query.person();
    List<Stored> stored =
        jdbc.sql(
                """
                select event_identifier, payload_type, time_stamp, payload from domain_event
                where position(convert_to(?, 'UTF8') in payload) > 0 order by global_index
                """)
            .param(person.toString())
            .query(
                (row, number) ->
                    new Stored(
                        row.getString("event_identifier"),
                        row.getString("payload_type"),
                        row.getString("time_stamp"),
                        row.getBytes("payload")))
            .list();
    List<byte[]> opened =
        payloads.openedFor(
            person,
            stored.stream().map(Stored::event).toList(),
            stored.stream().map(Stored::payload).toList());
    List<HeldEvent> events = new ArrayList<>();
    for (int i = 0; i < stored.size(); i++) {
      events.add(stored.get(i).told(NamedParts.of(person, opened.get(i))));
    }
    return new HeldEvents(events);
  }

  private record Stored(String event, String type, String at, byte[] payload) {

    private HeldEvent told(String json) {
      int name = type.lastIndexOf('.') + 1;
      int feature = type.lastIndexOf('.', name - 2) + 1;
      return new HeldEvent(
          event, type.substring(feature, name - 1), type.substring(name), at, json);
    }
  }
}
