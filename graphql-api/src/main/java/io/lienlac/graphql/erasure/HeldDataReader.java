package io.lienlac.graphql.erasure;

import io.lienlac.api.erasure.FindHeldEvents;
import io.lienlac.api.erasure.HeldEvents;
import io.lienlac.api.organisation.PersonId;
import java.time.Instant;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Gathers what is held about somebody: the store has all of it, and views only what follows. */
@Component
class HeldDataReader {

  private final QueryGateway queries;

  HeldDataReader(QueryGateway queries) {
    this.queries = queries;
  }

  HeldData read(PersonId person, Instant now) {
    HeldEvents held = queries.query(new FindHeldEvents(person), HeldEvents.class).join();
    return new HeldData(
        person,
        now,
        held.events().stream()
            .map(
                one ->
                    new HeldData.Held(
                        one.event(),
                        one.feature(),
                        one.kind(),
                        one.at(),
                        JsonMapper.shared().readTree(one.json())))
            .toList());
  }
}
