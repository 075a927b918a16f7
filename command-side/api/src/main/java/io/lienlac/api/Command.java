package io.lienlac.api;

/** A wish of a person, which the command side carries out whole or refuses whole. */
public interface Command {}
