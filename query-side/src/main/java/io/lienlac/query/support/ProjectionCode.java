package io.lienlac.query.support;

import java.util.function.Function;

/**
 * The code of a projection, which may run more than once at a time: while a view is rebuilt, one
 * run writes what is shown and another one what will be.
 *
 * @param definition its first run
 * @param handlers makes what handles the events of a run
 */
public record ProjectionCode(
    ProjectionDefinition definition, Function<ProjectionDefinition, Projection> handlers) {}
