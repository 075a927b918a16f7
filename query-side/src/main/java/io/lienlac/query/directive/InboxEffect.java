package io.lienlac.query.directive;

/** What is still to be done when an event's writes can be read. */
sealed interface InboxEffect permits AddressedRun, ChangedRun, CorrectedLetter, InboxChange {}
