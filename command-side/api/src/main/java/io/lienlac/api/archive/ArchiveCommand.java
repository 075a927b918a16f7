package io.lienlac.api.archive;

import static io.lienlac.api.CommonRefusal.MALFORMED;
import static io.lienlac.api.CommonRefusal.REQUIRED;
import static io.lienlac.api.archive.ArchiveRefusal.EXPORT_TOO_LARGE;

import io.lienlac.api.Command;
import io.lienlac.api.Refusals;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What inspectors do in the archive. */
public sealed interface ArchiveCommand extends Command {

  /** Longest text that is searched for, in characters. */
  int LONGEST_TEXT = 500;

  /** Longest purpose, in characters. */
  int LONGEST_PURPOSE = 500;

  /** Longest number of a case, in characters. */
  int LONGEST_CASE_NUMBER = 100;

  /** Longest name of a saved search, in characters. */
  int LONGEST_NAME = 100;

  /** For how long after a search letters can be opened out of its result. */
  int INSPECTION_HOURS = 24;

  /** Most letters of one export. */
  int MOST_EXPORTED = 500;

  /** For how long after it was put together an export can be fetched. */
  int EXPORT_HOURS = 24;

  /** Who wishes it. */
  PersonId actor();

  /** When, by the server's clock, in microseconds. */
  Instant at();

  /** Refuses a search that is not said why, or that is for too long a text. */
  static void check(String text, String purpose, String caseNumber) {
    new Refusals()
        .optionalText(text, LONGEST_TEXT, "text")
        .text(purpose, LONGEST_PURPOSE, "purpose")
        .text(caseNumber, LONGEST_CASE_NUMBER, "caseNumber")
        .throwIfAny();
  }

  /**
   * Records a search and what it found, before that is shown.
   *
   * @param posts the units of the appointments by which it was searched
   * @param counted the issuers of which is told how many letters of theirs were found
   */
  record RecordSearch(
      @TargetAggregateIdentifier InspectionId inspectionId,
      List<UnitId> posts,
      String text,
      ArchiveFilter filter,
      ArchiveOrder order,
      @Nullable String after,
      String purpose,
      String caseNumber,
      long hits,
      List<ShownLetter> shown,
      List<UnitId> counted,
      PersonId actor,
      Instant at)
      implements ArchiveCommand {

    public RecordSearch {
      text = Refusals.nfc(text);
      purpose = Refusals.nfc(purpose);
      caseNumber = Refusals.nfc(caseNumber);
      posts = List.copyOf(posts);
      shown = List.copyOf(shown);
      counted = List.copyOf(counted);
      check(text, purpose, caseNumber);
    }
  }

  /** Opens letters that a search has found. */
  record OpenContent(
      @TargetAggregateIdentifier InspectionId inspectionId,
      List<DirectiveId> directives,
      PersonId actor,
      Instant at)
      implements ArchiveCommand {

    public OpenContent {
      directives = List.copyOf(directives);
      new Refusals().unless(!directives.isEmpty(), REQUIRED, "directives").throwIfAny();
    }
  }

  /**
   * Puts all that a search found together, to take it along.
   *
   * @param posts the units of the appointments by which it was searched
   */
  record ExportResult(
      @TargetAggregateIdentifier ExportId exportId,
      List<UnitId> posts,
      String text,
      ArchiveFilter filter,
      String purpose,
      String caseNumber,
      List<ShownLetter> letters,
      PersonId actor,
      Instant at)
      implements ArchiveCommand {

    public ExportResult {
      text = Refusals.nfc(text);
      purpose = Refusals.nfc(purpose);
      caseNumber = Refusals.nfc(caseNumber);
      posts = List.copyOf(posts);
      letters = List.copyOf(letters);
      check(text, purpose, caseNumber);
      new Refusals()
          .unless(letters.size() <= MOST_EXPORTED, EXPORT_TOO_LARGE, "filter")
          .throwIfAny();
    }
  }

  /** Lets the letters of an export go out. */
  record FetchExport(@TargetAggregateIdentifier ExportId exportId, PersonId actor, Instant at)
      implements ArchiveCommand {}

  /**
   * Exports a part of the history.
   *
   * @param unit what happened in it and below it is exported whole
   * @param to index after the last leaf, at most {@code size}
   * @param size of the checkpoint that was the newest
   */
  record ExportHistory(
      @TargetAggregateIdentifier HistoryExportId exportId,
      UnitId unit,
      long from,
      long to,
      long size,
      String purpose,
      String caseNumber,
      PersonId actor,
      Instant at)
      implements ArchiveCommand {

    public ExportHistory {
      purpose = Refusals.nfc(purpose);
      caseNumber = Refusals.nfc(caseNumber);
      check("", purpose, caseNumber);
      new Refusals()
          .unless(from >= 0 && from < to, MALFORMED, "from")
          .unless(to <= size, MALFORMED, "to")
          .throwIfAny();
    }
  }

  /** Lets parts of an export of the history go out. */
  record FetchHistory(
      @TargetAggregateIdentifier HistoryExportId exportId,
      int firstPart,
      int parts,
      PersonId actor,
      Instant at)
      implements ArchiveCommand {}

  /**
   * Keeps a search, to repeat it.
   *
   * @param post a unit where the actor is an inspector
   */
  record SaveSearch(
      @TargetAggregateIdentifier SavedSearchId savedSearchId,
      UnitId post,
      String name,
      String text,
      ArchiveFilter filter,
      ArchiveOrder order,
      PersonId actor,
      Instant at)
      implements ArchiveCommand {

    public SaveSearch {
      name = Refusals.nfc(name);
      text = Refusals.nfc(text);
      new Refusals()
          .text(name, LONGEST_NAME, "name")
          .optionalText(text, LONGEST_TEXT, "text")
          .throwIfAny();
    }
  }

  /** Keeps a search no longer. */
  record DeleteSavedSearch(
      @TargetAggregateIdentifier SavedSearchId savedSearchId, PersonId actor, Instant at)
      implements ArchiveCommand {}
}
