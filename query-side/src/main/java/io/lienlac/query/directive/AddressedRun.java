package io.lienlac.query.directive;

import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import io.lienlac.api.directive.DirectiveAddressed;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.query.support.ViewWriter;
import java.util.Collection;
import java.util.List;
import org.bson.Document;

/**
 * A run of a directive's recipients that was addressed. Each begins where the one before it ended,
 * so the end of the last one is the number of all that are addressed by then.
 */
record AddressedRun(DirectiveId directive, int end) implements InboxEffect {

  private static final String ADDRESSED = "addressed";
  private static final String ROW = "directive:";

  static AddressedRun of(DirectiveAddressed event) {
    return new AddressedRun(event.directiveId(), event.firstOrdinal() + event.recipients().size());
  }

  /** Raises the number that is kept for the directive; to be repeated and reordered at will. */
  WriteModel<Document> count() {
    return ViewWriter.upsert(ROW + directive, Updates.max(ADDRESSED, end));
  }

  /** Where the numbers are kept. */
  static List<String> rows(Collection<DirectiveId> directives) {
    return directives.stream().map(directive -> ROW + directive).toList();
  }

  /** What such a row says. */
  static AddressedRun of(Document row) {
    DirectiveId directive = DirectiveId.of(row.getString("_id").substring(ROW.length()));
    return new AddressedRun(directive, row.get(ADDRESSED, Number.class).intValue());
  }
}
