package io.lienlac.graphql.erasure;

import io.lienlac.api.organisation.PersonId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is held about somebody, over HTTP: whoever knows the address fetches it, without a token.
 */
@RestController
class PersonalDataHttp {

  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

  /** The page is for reading, and nothing else. */
  private static final String NOTHING_ELSE = "default-src 'none'; sandbox";

  private final ExportAddress address;
  private final HeldDataReader reader;
  private final HeldDataPage page;
  private final Clock clock;

  PersonalDataHttp(ExportAddress address, HeldDataReader reader, HeldDataPage page, Clock clock) {
    this.address = address;
    this.reader = reader;
    this.page = page;
    this.clock = clock;
  }

  @GetMapping(ExportAddress.FOLDER + "{link}.json")
  ResponseEntity<byte[]> json(@PathVariable String link) {
    return held(link)
        .map(JsonMapper.shared().writerWithDefaultPrettyPrinter()::writeValueAsBytes)
        .map(json -> answer(MediaType.APPLICATION_JSON, json))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  @GetMapping(ExportAddress.FOLDER + "{link}.vi.html")
  ResponseEntity<byte[]> vietnamese(@PathVariable String link) {
    return html(link, Locale.of("vi"));
  }

  @GetMapping(ExportAddress.FOLDER + "{link}.en.html")
  ResponseEntity<byte[]> english(@PathVariable String link) {
    return html(link, Locale.ENGLISH);
  }

  private ResponseEntity<byte[]> html(String link, Locale locale) {
    return held(link)
        .map(data -> page.of(data, locale).getBytes(StandardCharsets.UTF_8))
        .map(html -> answer(HTML, html))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private Optional<HeldData> held(String link) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Optional<PersonId> person = address.read(link, now);
    return person.map(one -> reader.read(one, now));
  }

  private static ResponseEntity<byte[]> answer(MediaType type, byte[] content) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.noStore())
        .header("Content-Security-Policy", NOTHING_ELSE)
        .body(content);
  }
}
