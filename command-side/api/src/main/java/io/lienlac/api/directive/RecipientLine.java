package io.lienlac.api.directive;

/** One line under "Nơi nhận", as it is printed on the letter. */
public record RecipientLine(String text, Purpose purpose) {}
