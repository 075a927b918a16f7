package io.lienlac.demo;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Map;

/** The types of units, by name. */
record UnitTypes(Map<String, UnitType> byName) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  UnitTypes {}

  UnitType of(String name) {
    UnitType type = byName.get(name);
    if (type == null) {
      throw new DemoFailed("The demo's files name a type of unit that is not there: " + name);
    }
    return type;
  }
}
