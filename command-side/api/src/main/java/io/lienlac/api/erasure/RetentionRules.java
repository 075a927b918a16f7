package io.lienlac.api.erasure;

import java.util.List;

/** What is kept of persons who are erased, and by which law. */
public record RetentionRules(List<RetentionRule> rules) {

  public RetentionRules {
    rules = List.copyOf(rules);
  }
}
