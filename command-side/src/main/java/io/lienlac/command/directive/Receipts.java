package io.lienlac.command.directive;

import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.Recipient;
import io.lienlac.api.organisation.UnitId;
import java.time.LocalDate;
import java.util.List;

/** What recipients have done with directives, as this transaction sees it. */
interface Receipts {

  /** Those of the frozen list who have opened it, in the order of the list. */
  List<Recipient> opened(DirectiveId directive);

  /** The whole frozen list as at one moment, so that nobody is missing who opens it meanwhile. */
  OpenedFirst openedFirst(DirectiveId directive);

  /**
   * Those who have it in their inbox and have not acknowledged it, in the order of the list.
   *
   * @param units only these, and people who work there on {@code today}; empty for all
   */
  List<Recipient> unacknowledged(DirectiveId directive, List<UnitId> units, LocalDate today);

  /**
   * Those who have opened a letter, and then the others, both in the order of the list.
   *
   * @param opened how many have opened it
   */
  record OpenedFirst(List<Recipient> all, int opened) {}
}
