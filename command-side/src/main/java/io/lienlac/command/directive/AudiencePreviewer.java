package io.lienlac.command.directive;

import static io.lienlac.api.CivilTime.dateOf;

import io.lienlac.api.directive.AudiencePreview;
import io.lienlac.api.directive.DirectiveCommand.PreviewAudience;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.UnitKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Shows an audience before anything is sent. It asks what sending asks, of the same tables, and so
 * it is a command; but it leaves nothing behind.
 */
@Component
class AudiencePreviewer {

  private static final int LONGEST_PAGE = 100;

  private final SendingRules rules;
  private final AudienceResolver audiences;

  AudiencePreviewer(SendingRules rules, AudienceResolver audiences) {
    this.rules = rules;
    this.audiences = audiences;
  }

  @CommandHandler
  AudiencePreview handle(PreviewAudience command) {
    rules.authorise(command.actor(), command.issuer(), command.at());
    List<Found> found =
        audiences.resolve(command.issuer(), command.audience(), dateOf(command.at()));
    List<Found> rest =
        found.stream().filter(one -> isAfter(one, command.after())).sorted(Found.BY_NAME).toList();
    List<Found> page =
        rest.subList(0, Math.min(Math.clamp(command.first(), 0, LONGEST_PAGE), rest.size()));
    Map<UnitKind, Integer> units = new EnumMap<>(UnitKind.class);
    Map<Position, Integer> people = new EnumMap<>(Position.class);
    for (Found one : found) {
      count(one, units, people);
    }
    int counted = sum(units) + sum(people);
    return new AudiencePreview(
        found.size(),
        units,
        people,
        found.size() - counted,
        page.stream().map(Found::recipient).toList(),
        page.stream().map(Found::place).toList(),
        page.size() < rest.size(),
        rest.size() < found.size());
  }

  private static boolean isAfter(Found one, @Nullable String place) {
    return place == null || one.place().compareTo(place) > 0;
  }

  private static void count(
      Found one, Map<UnitKind, Integer> units, Map<Position, Integer> people) {
    UnitKind kind = one.unitKind();
    Position position = one.position();
    if (kind != null) {
      units.merge(kind, 1, Integer::sum);
    } else if (position != null) {
      people.merge(position, 1, Integer::sum);
    }
  }

  private static int sum(Map<?, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
