package io.lienlac.api;

/** A fact, stored for ever. Its class name and its JSON are a published format. */
public interface DomainEvent {}
