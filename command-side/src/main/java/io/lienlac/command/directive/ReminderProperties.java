package io.lienlac.command.directive;

import io.lienlac.api.directive.Urgency;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When recipients are reminded by themselves: at the due time, and so long before it.
 *
 * @param normal lead for letters that are not urgent (thường)
 * @param urgent for those that are (khẩn)
 * @param veryUrgent (thượng khẩn)
 * @param express (hỏa tốc)
 * @param polling how late, at most, a node sees that it is time
 */
@ConfigurationProperties("lienlac.reminders")
record ReminderProperties(
    @DefaultValue("24h") Duration normal,
    @DefaultValue("8h") Duration urgent,
    @DefaultValue("4h") Duration veryUrgent,
    @DefaultValue("2h") Duration express,
    @DefaultValue("2s") Duration polling) {

  Duration lead(Urgency urgency) {
    return switch (urgency) {
      case NORMAL -> normal;
      case URGENT -> urgent;
      case VERY_URGENT -> veryUrgent;
      case EXPRESS -> express;
    };
  }
}
