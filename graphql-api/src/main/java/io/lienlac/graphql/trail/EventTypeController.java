package io.lienlac.graphql.trail;

import io.lienlac.graphql.support.Requester;
import io.lienlac.query.api.trail.EventTypeView;
import java.util.List;
import java.util.Locale;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
@SchemaMapping(typeName = "EventType")
class EventTypeController {

  private final TrailTexts texts;

  EventTypeController(TrailTexts texts) {
    this.texts = texts;
  }

  @SchemaMapping
  String meaning(EventTypeView type, @ContextValue Requester requester) {
    return texts.of(type.name() + ".meaning", requester.locale());
  }

  @SchemaMapping
  List<EventField> fields(EventTypeView type, @ContextValue Requester requester) {
    return type.fields().stream().map(field -> field(type, field, requester.locale())).toList();
  }

  /** Most fields mean the same in all events of a feature. */
  private EventField field(EventTypeView type, EventTypeView.Field field, Locale locale) {
    String meaning =
        texts
            .find(field.owner() + "." + field.name(), locale)
            .orElseGet(() -> texts.of(type.feature() + "." + field.name(), locale));
    return new EventField(field.path(), field.type(), field.optional(), field.personal(), meaning);
  }

  /** A field with its meaning in one language. */
  record EventField(String name, String type, boolean optional, boolean personal, String meaning) {}
}
