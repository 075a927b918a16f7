package io.lienlac.query.directive;

import static com.mongodb.client.model.Updates.set;

import io.lienlac.api.directive.RecipientsReminded;
import io.lienlac.query.api.directive.RemindersReceivedView;
import io.lienlac.query.support.Values;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The reminders of one recipient, each under its number, so that none counts twice. */
final class ReminderDocument {

  static final String FIELD = "reminders";

  private static final RemindersReceivedView NONE = new RemindersReceivedView(0, null, null);

  private ReminderDocument() {}

  static Bson reminded(RecipientsReminded event) {
    return set(FIELD + "." + event.number(), Values.micros(event.remindedAt()));
  }

  static RemindersReceivedView read(Document item) {
    Document reminders = item.get(FIELD, new Document());
    return reminders.keySet().stream()
        .map(Integer::valueOf)
        .max(Integer::compare)
        .map(
            last ->
                new RemindersReceivedView(
                    reminders.size(), last, Values.instant(reminders, last.toString())))
        .orElse(NONE);
  }
}
