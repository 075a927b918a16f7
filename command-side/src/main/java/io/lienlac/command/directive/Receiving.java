package io.lienlac.command.directive;

import io.lienlac.command.directory.ActingCapacity;

/** That somebody may handle an item of an inbox: in what capacity, and what is asked of them. */
record Receiving(ActingCapacity capacity, boolean acknowledgementAsked) {}
