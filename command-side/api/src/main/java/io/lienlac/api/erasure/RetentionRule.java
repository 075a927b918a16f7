package io.lienlac.api.erasure;

import java.util.Map;

/**
 * Something that is kept all the same.
 *
 * @param code names the rule for ever
 * @param what is kept, by the tag of the language
 * @param law that obliges to it, likewise
 * @param howLong likewise
 */
public record RetentionRule(
    String code, Map<String, String> what, Map<String, String> law, Map<String, String> howLong) {

  public RetentionRule {
    what = Map.copyOf(what);
    law = Map.copyOf(law);
    howLong = Map.copyOf(howLong);
  }
}
