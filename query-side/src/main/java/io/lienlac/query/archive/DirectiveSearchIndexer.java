package io.lienlac.query.archive;

import io.lienlac.api.directive.DirectiveAcknowledged;
import io.lienlac.api.directive.DirectiveSent;
import io.lienlac.api.organisation.ErasureConfirmed;
import io.lienlac.api.organisation.PersonErased;
import io.lienlac.files.AttachmentText;
import io.lienlac.query.search.IndexWrite;
import io.lienlac.query.search.IndexWriter;
import io.lienlac.query.search.IndexedProjection;
import io.lienlac.query.search.SearchServer;
import io.lienlac.query.support.Patience;
import io.lienlac.query.support.ProjectionDefinition;
import io.lienlac.query.support.ViewDatabase;
import java.util.List;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;

/** Keeps the letters as the archive searches them. */
@ProcessingGroup(DirectiveSearchIndexer.GROUP)
final class DirectiveSearchIndexer implements IndexedProjection {

  static final String GROUP = "directive-search";

  /** Letters of up to 100,000 characters each, and files: so many fill a request or some. */
  private static final int BATCH = 100;

  static final ProjectionDefinition DEFINITION =
      ProjectionDefinition.of(GROUP, null, "directive_search", 3)
          .inBatchesOf(BATCH, new SameLetter())
          .in(ViewDatabase.ELASTICSEARCH);

  private final ProjectionDefinition definition;
  private final IndexWriter writer;
  private final AttachedTexts texts;

  DirectiveSearchIndexer(
      ProjectionDefinition definition,
      SearchServer server,
      AttachmentText texts,
      Patience patience) {
    this.definition = definition;
    this.writer = new IndexWriter(server, definition.collection(), patience);
    this.texts = new AttachedTexts(texts, patience);
  }

  @Override
  public ProjectionDefinition definition() {
    return definition;
  }

  @EventHandler
  void on(DirectiveSent event) {
    Map<String, Object> fields =
        IndexedLetter.sent(event, texts.of(event.attachments().or(List.of())));
    writer.write(IndexWrite.first(event.directiveId().toString(), fields));
  }

  /** It may be known here before the letter is; such a document has no issuer, and is not found. */
  @EventHandler
  void on(DirectiveAcknowledged event) {
    writer.write(
        IndexWrite.more(event.directiveId().toString(), Map.of(IndexedLetter.ACKNOWLEDGED, true)));
  }

  /** Whose letters these are is told by no event of theirs. */
  @EventHandler
  void on(PersonErased event) {
    writer.change(IndexedLetter.erased(event.personId()));
  }

  @EventHandler
  void on(ErasureConfirmed event) {
    writer.change(IndexedLetter.erased(event.personId()));
  }

  @ResetHandler
  void reset() {
    writer.clear();
  }
}
