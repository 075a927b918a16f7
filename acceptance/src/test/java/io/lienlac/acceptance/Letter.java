package io.lienlac.acceptance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The input of {@code sendDirective}, a plain notice to begin with. */
public final class Letter {

  private final Map<String, Object> input = new LinkedHashMap<>();
  private final List<Object> include = new ArrayList<>();

  private Letter(String issuer) {
    input.put("issuer", issuer);
    input.put("kind", "NOTICE");
    input.put("date", "2017-08-23");
    input.put("subject", "V/v sử dụng sổ điểm điện tử");
    input.put("body", "Kính gửi các đơn vị.");
    input.put("audience", Map.of("include", include));
  }

  public static Letter from(String issuer) {
    return new Letter(issuer);
  }

  /** With another value of a field; null takes the field away. */
  public Letter with(String field, Object value) {
    input.put(field, value);
    return this;
  }

  /** To the units themselves, singly named. */
  public Letter toUnits(String... units) {
    include.add(Map.of("units", List.of(units)));
    return this;
  }

  /** To all schools under a unit. */
  public Letter toSchoolsUnder(String unit) {
    include.add(Map.of("units", List.of(unit), "reach", "BELOW", "kinds", List.of("SCHOOL")));
    return this;
  }

  /** To the people under a unit who hold a position. */
  public Letter toPeopleUnder(String unit, String position) {
    include.add(
        Map.of(
            "units",
            List.of(unit),
            "reach",
            "ITSELF_AND_BELOW",
            "addressee",
            "PEOPLE",
            "positions",
            List.of(position)));
    return this;
  }

  /** To a selection put together by hand. */
  public Letter to(Map<String, ?> selection) {
    include.add(selection);
    return this;
  }

  public Map<String, Object> input() {
    return input;
  }
}
