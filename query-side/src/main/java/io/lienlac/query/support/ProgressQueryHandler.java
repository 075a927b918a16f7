package io.lienlac.query.support;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import io.lienlac.query.api.FindServedPosition;
import io.lienlac.query.api.FindViewVersion;
import io.lienlac.query.api.ServedPosition;
import io.lienlac.query.api.View;
import io.lienlac.query.api.ViewVersion;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Answers how far the views are. */
public final class ProgressQueryHandler {

  private final ProjectionGenerations generations;
  private final Progress progress;

  public ProgressQueryHandler(ProjectionGenerations generations, Progress progress) {
    this.generations = generations;
    this.progress = progress;
  }

  @QueryHandler
  public ServedPosition handle(FindServedPosition query) {
    return new ServedPosition(Math.max(Positions.NONE, progress.served()));
  }

  @QueryHandler
  public ViewVersion handle(FindViewVersion query) {
    @Nullable Document found =
        generations
            .shown(keeping(query.view()))
            .find(Filters.eq("_id", query.aggregate().toString()))
            .projection(Projections.include(Values.VERSION))
            .first();
    return new ViewVersion(found == null ? -1 : Values.version(found));
  }

  private ProjectionDefinition keeping(View view) {
    return generations.definitions().stream()
        .filter(definition -> definition.view() == view)
        .findFirst()
        .orElseThrow();
  }
}
