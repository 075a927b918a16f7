package io.lienlac.graphql.calendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.Status;
import io.lienlac.api.directive.Occasion;
import io.lienlac.graphql.calendar.FeedContent.Entry;
import io.lienlac.graphql.support.ToldTexts;
import io.lienlac.query.api.directive.DirectiveView;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Writes entries as iCalendar (RFC 5545), times in UTC. */
@Component
class FeedWriter {

  private static final String PRODUCT = "-//Lien Lac//Calendar//VI";
  private static final String NAME = "Liên Lạc";

  private static final Locale VIETNAMESE = Locale.of("vi");

  private final ToldTexts texts;

  FeedWriter(ToldTexts texts) {
    this.texts = texts;
  }

  String write(List<Entry> entries) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId(PRODUCT);
    calendar.addName(NAME);
    entries.forEach(entry -> calendar.addEvent(event(entry)));
    StringWriter text = new StringWriter();
    try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
      // The library counts characters; RFC 5545 counts octets.
      writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
      writer.write(calendar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return OctetFolding.fold(text.toString());
  }

  private VEvent event(Entry entry) {
    DirectiveView letter = entry.letter();
    Occasion occasion = Objects.requireNonNull(entry.item().occasion());
    VEvent event = new VEvent();
    event.setUid(entry.item().id() + "@lienlac");
    event.setSequence(entry.sequence());
    event.setDateTimeStamp(Date.from(entry.changedAt()));
    event.setLastModified(Date.from(entry.changedAt()));
    event.setDateStart(Date.from(occasion.beginsAt()), true);
    event.setDateEnd(Date.from(occasion.endsAt()), true);
    event.setSummary(texts.of(letter.subject(), VIETNAMESE));
    event.setDescription(texts.of(letter.body(), VIETNAMESE));
    if (occasion.venue() != null) {
      event.setLocation(occasion.venue());
    }
    event.setStatus(entry.cancelled() ? Status.cancelled() : Status.confirmed());
    return event;
  }
}
