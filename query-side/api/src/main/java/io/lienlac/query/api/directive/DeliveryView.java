package io.lienlac.query.api.directive;

import io.lienlac.api.directive.DirectiveId;

/**
 * How many inboxes have a directive by now, and how many recipients have read and acknowledged it.
 *
 * @param openedBeforeWithdrawal how many had opened it when it was withdrawn
 */
public record DeliveryView(
    DirectiveId directive,
    int addressed,
    int read,
    int acknowledged,
    int openedBeforeWithdrawal,
    AnswerCounts answers) {

  /** Of a letter that nobody has yet. */
  public static DeliveryView none(DirectiveId directive) {
    return new DeliveryView(directive, 0, 0, 0, 0, AnswerCounts.NONE);
  }
}
