package io.lienlac.api;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes what is kept as if nothing were around it. */
final class PersonalDataSerializer extends ValueSerializer<PersonalData<?>> {

  static final String ERASED = "erased";

  @Override
  public void serialize(PersonalData<?> told, JsonGenerator json, SerializationContext context) {
    switch (told) {
      case PersonalData.Kept<?> kept -> context.writeValue(json, kept.value());
      case PersonalData.Erased<?> erased -> {
        json.writeStartObject();
        json.writeBooleanProperty(ERASED, true);
        json.writeEndObject();
      }
    }
  }
}
