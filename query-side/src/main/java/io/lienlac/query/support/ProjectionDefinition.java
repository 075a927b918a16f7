package io.lienlac.query.support;

import io.lienlac.query.api.View;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.async.SequencingPolicy;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.jspecify.annotations.Nullable;

/**
 * What a projection is, apart from its handlers.
 *
 * @param group its processing group, which never changes
 * @param database what keeps it
 * @param view the view that it keeps; null where nobody asks for its progress
 * @param name of its collection or index, without the generation
 * @param generation counted up whenever the code makes other documents out of the same events
 * @param run counted up whenever the same documents are made once more; 0 is the first time
 * @param segments how many threads it may keep busy, over all nodes
 * @param batch most events written in one go
 * @param sequencing the key of the document that an event writes: one writer for each document
 */
public record ProjectionDefinition(
    String group,
    ViewDatabase database,
    @Nullable View view,
    String name,
    int generation,
    int run,
    int segments,
    int batch,
    SequencingPolicy<? super EventMessage<?>> sequencing,
    List<DeclaredIndex> indexes) {

  private static final int SEGMENTS = 2;
  private static final int BATCH = 200;
  private static final Pattern RUN = Pattern.compile("([1-9]\\d{0,8})(?:-([1-9]\\d{0,8}))?");

  public ProjectionDefinition {
    indexes = List.copyOf(indexes);
  }

  /** A projection whose documents have one aggregate each. */
  public static ProjectionDefinition of(
      String group, @Nullable View view, String name, int generation, DeclaredIndex... indexes) {
    return new ProjectionDefinition(
        group,
        ViewDatabase.MONGODB,
        view,
        name,
        generation,
        0,
        SEGMENTS,
        BATCH,
        SequentialPerAggregatePolicy.instance(),
        List.of(indexes));
  }

  /** The same, handled by one thread on one node, as its documents depend on one another. */
  public ProjectionDefinition inOneSegment() {
    return new ProjectionDefinition(
        group, database, view, name, generation, run, 1, batch, sequencing, indexes);
  }

  /** The same, with other keys of documents and smaller batches, as each event writes much. */
  public ProjectionDefinition inBatchesOf(
      int events, SequencingPolicy<? super EventMessage<?>> sequence) {
    return new ProjectionDefinition(
        group, database, view, name, generation, run, segments, events, sequence, indexes);
  }

  /** The same in another generation. */
  public ProjectionDefinition inGeneration(int other) {
    return new ProjectionDefinition(
        group, database, view, name, other, 0, segments, batch, sequencing, indexes);
  }

  /** The same, kept in another database, which needs no indexes declared. */
  public ProjectionDefinition in(ViewDatabase other) {
    return new ProjectionDefinition(
        group, other, view, name, generation, run, segments, batch, sequencing, indexes);
  }

  /** The same in another run of its generation. */
  public ProjectionDefinition inRun(int other) {
    return new ProjectionDefinition(
        group, database, view, name, generation, other, segments, batch, sequencing, indexes);
  }

  /** The collection or index that this run is written to. */
  public String collection() {
    return run == 0 ? name + "_" + generation : name + "_" + generation + "_" + run;
  }

  /** Names tokens and dead letters: each run has its own. */
  public String processor() {
    return run == 0 ? group + "-" + generation : group + "-" + generation + "-" + run;
  }

  /** The run of this generation that a processor is of; empty for all others. */
  public Optional<ProjectionDefinition> ofProcessor(String processor) {
    return ofProcessorInAny(processor).filter(run -> run.generation() == generation);
  }

  /** The run, of whatever generation, that a processor is of; empty for other projections. */
  public Optional<ProjectionDefinition> ofProcessorInAny(String processor) {
    String ours = group + "-";
    Matcher run = RUN.matcher(processor.startsWith(ours) ? processor.substring(ours.length()) : "");
    if (!run.matches()) {
      return Optional.empty();
    }
    String again = Objects.requireNonNullElse(run.group(2), "0");
    return Optional.of(inGeneration(Integer.parseInt(run.group(1))).inRun(Integer.parseInt(again)));
  }
}
