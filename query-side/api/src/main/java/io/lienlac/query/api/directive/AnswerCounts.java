package io.lienlac.query.api.directive;

/** How many recipients have given which answer to an invitation. */
public record AnswerCounts(int yes, int no, int deputy) {

  /** Of what nobody has answered. */
  public static final AnswerCounts NONE = new AnswerCounts(0, 0, 0);
}
