package io.lienlac.graphql.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Feeds over HTTP: whoever knows the secret reads, without a token. */
@RestController
class CalendarFeedHttp {

  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private final FeedContent content;
  private final FeedWriter writer;

  CalendarFeedHttp(FeedContent content, FeedWriter writer) {
    this.content = content;
    this.writer = writer;
  }

  /** What never was and what is no more answer alike. */
  @GetMapping(FeedAddress.FOLDER + "{secret}" + FeedAddress.ENDING)
  ResponseEntity<byte[]> feed(@PathVariable String secret) {
    return content
        .of(secret, Instant.now())
        .map(writer::write)
        .map(text -> text.getBytes(StandardCharsets.UTF_8))
        .map(text -> ResponseEntity.ok().contentType(CALENDAR).body(text))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}
