package io.lienlac.query.api.trail;

import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One stored event, as the trail shows it.
 *
 * @param id the event's identifier
 * @param position its place in the order of the store
 * @param kind the simple name of the event
 * @param actor who did it; null where the system did
 * @param onBehalfOf where the actor was a delegate
 * @param client through which client it was done
 * @param correlation names the request that caused it
 * @param unit where it happened
 * @param subjects what it concerns; a mass of recipients is not named singly
 * @param facts what it says
 */
public record TrailEntryView(
    UUID id,
    long position,
    Instant at,
    String kind,
    String revision,
    @Nullable PersonId actor,
    @Nullable PersonId onBehalfOf,
    @Nullable String client,
    @Nullable String correlation,
    @Nullable UnitId unit,
    List<TrailSubject> subjects,
    List<Fact> facts) {

  public TrailEntryView {
    subjects = List.copyOf(subjects);
    facts = List.copyOf(facts);
  }
}
