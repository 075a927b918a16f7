package io.lienlac.command.directive;

import io.lienlac.command.directory.ActingCapacity;

/** That somebody may handle an item of an inbox: in what capacity, and what the letter is. */
record Receiving(ActingCapacity capacity, Delivered letter) {}
