package io.lienlac.query.api.archive;

import io.lienlac.api.directive.DirectiveKind;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.api.Page;
import java.util.List;

/**
 * What a search of the archive found.
 *
 * @param hits how many letters in all
 * @param issuers how many of each issuer, those with the most first; at most 100 issuers
 * @param kinds how many of each kind
 * @param months how many of each month of the letters' own dates, the last month first
 */
public record ArchiveResult(
    Page<ArchiveHit> page,
    long hits,
    List<IssuerCount> issuers,
    List<KindCount> kinds,
    List<MonthCount> months) {

  /** Letters of one issuer. */
  public record IssuerCount(UnitId issuer, long count) {}

  /** Letters of one kind. */
  public record KindCount(DirectiveKind kind, long count) {}

  /** Letters of one month, such as {@code 2019-10}. */
  public record MonthCount(String month, long count) {}
}
