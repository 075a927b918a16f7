package io.lienlac.api;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;

/** Reads the one or the other; of what type it is if it is kept, the component says. */
final class PersonalDataDeserializer extends ValueDeserializer<PersonalData<?>> {

  private final @Nullable JavaType kept;

  PersonalDataDeserializer() {
    this(null);
  }

  private PersonalDataDeserializer(@Nullable JavaType kept) {
    this.kept = kept;
  }

  @Override
  public ValueDeserializer<?> createContextual(
      DeserializationContext context, @Nullable BeanProperty component) {
    return new PersonalDataDeserializer(context.getContextualType().containedTypeOrUnknown(0));
  }

  @Override
  public PersonalData<?> deserialize(JsonParser json, DeserializationContext context) {
    JavaType type = kept == null ? context.constructType(Object.class) : kept;
    if (json.currentToken() != JsonToken.START_OBJECT) {
      Object value = context.readValue(json, type);
      return new PersonalData.Kept<Object>(value);
    }
    JsonNode object = context.readTree(json);
    if (object.size() == 1 && object.path(PersonalDataSerializer.ERASED).asBoolean(false)) {
      return new PersonalData.Erased<Object>();
    }
    Object value = context.readTreeAsValue(object, type);
    return new PersonalData.Kept<Object>(value);
  }
}
