package io.lienlac.query.support;

/** Makes one collection out of events, alone. */
public interface Projection {

  ProjectionDefinition definition();
}
