package io.lienlac.query.operations;

import io.lienlac.query.api.Page;
import io.lienlac.query.api.operations.DeadLetterContent;
import io.lienlac.query.api.operations.DeadLetterPage;
import io.lienlac.query.api.operations.DeadLetterView;
import io.lienlac.query.api.operations.DeadLetters;
import io.lienlac.query.api.operations.FindDeadLetterContent;
import io.lienlac.query.api.operations.FindDeadLetters;
import io.lienlac.query.api.operations.FindDeadLettersById;
import io.lienlac.query.support.DeadLetterRow;
import io.lienlac.query.support.DeadLetterTable;
import io.lienlac.query.support.KeysetPages;
import java.util.List;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers what projections could not handle. */
final class DeadLetterQueryHandler {

  private static final String SEPARATOR = " ";

  private final Operators operators;
  private final DeadLetterTable table;
  private final LetterReader reader;

  DeadLetterQueryHandler(Operators operators, DeadLetterTable table, LetterReader reader) {
    this.operators = operators;
    this.table = table;
    this.reader = reader;
  }

  @QueryHandler
  DeadLetterPage handle(FindDeadLetters query) {
    if (!operators.include(query.scope())) {
      return new DeadLetterPage(false, KeysetPages.empty());
    }
    int most = query.page().first();
    @Nullable String after = query.page().after();
    String[] place = after == null ? new String[] {"", ""} : after.split(SEPARATOR, 2);
    List<DeadLetterRow> rows =
        table.read(reader.processors(query.projection()), place[0], place[1], most + 1);
    List<DeadLetterRow> page = rows.subList(0, Math.min(most, rows.size()));
    return new DeadLetterPage(
        true,
        new Page<>(
            page.stream().map(reader::view).toList(),
            page.stream().map(row -> row.diedAt() + SEPARATOR + row.id()).toList(),
            rows.size() > most,
            after != null));
  }

  @QueryHandler
  DeadLetters handle(FindDeadLettersById query) {
    if (query.ids().isEmpty() || !operators.include(query.scope())) {
      return new DeadLetters(List.of());
    }
    List<DeadLetterView> found =
        table.byId(query.ids().stream().map(UUID::toString).toList()).stream()
            .map(reader::view)
            .toList();
    return new DeadLetters(found);
  }

  @QueryHandler
  DeadLetterContent handle(FindDeadLetterContent query) {
    if (!operators.include(query.scope())) {
      return new DeadLetterContent(null, null);
    }
    return table
        .content(query.letter().toString())
        .map(PersonalParts::hidden)
        .orElseGet(() -> new DeadLetterContent(null, null));
  }
}
