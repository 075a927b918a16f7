package io.lienlac.graphql.directive;

import io.lienlac.graphql.support.Paging;
import io.lienlac.query.api.directive.Heard;
import io.lienlac.query.api.directive.InboxNewsKind;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What has been heard of an inbox, as a cursor that is good for that inbox and that kind of news
 * only, and for that event store: positions that were heard of in another would hide letters in
 * this one.
 */
record HeardText(Paging paging, UUID store, InboxNewsKind kind, Party inbox) {

  String cursor(Heard heard) {
    String beyond =
        heard.beyond().stream()
            .map(position -> Long.toString(position - heard.upTo()))
            .collect(Collectors.joining(","));
    return paging.cursor(list(), heard.upTo() + ":" + beyond);
  }

  Heard read(String cursor) {
    String[] parts = paging.place(list(), cursor).split(":", -1);
    long upTo = Long.parseLong(parts[0]);
    List<Long> beyond =
        Stream.of(parts[1].split(","))
            .filter(part -> !part.isEmpty())
            .map(part -> upTo + Long.parseLong(part))
            .toList();
    return new Heard(upTo, beyond);
  }

  private String list() {
    String news =
        switch (kind) {
          case ARRIVALS -> "arrivals ";
          case CHANGES -> "changes ";
        };
    return news + store + " " + inbox.kind() + " " + inbox.id();
  }
}
