package io.lienlac.graphql.erasure;

import io.lienlac.graphql.trail.TrailTexts;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/** What is held about somebody, for people to read: each event, and what its fields mean. */
@Component
class HeldDataPage {

  private static final String TITLE = "personal-data.title";

  private final TrailTexts texts;

  HeldDataPage(TrailTexts texts) {
    this.texts = texts;
  }

  String of(HeldData data, Locale locale) {
    String title = text(TITLE, locale);
    StringBuilder page = new StringBuilder(1_024);
    page.append(
        "<!doctype html>\n<html lang=\"%s\">\n<head><meta charset=\"utf-8\">"
            .formatted(locale.getLanguage()));
    page.append("<title>").append(escaped(title)).append("</title></head>\n<body>\n<h1>");
    page.append(escaped(title)).append("</h1>\n<p>").append(data.exportedAt()).append("</p>\n");
    for (HeldData.Held event : data.events()) {
      page.append("<h2>").append(escaped(text(event.kind() + ".meaning", locale)));
      page.append("</h2>\n<p>").append(escaped(event.at())).append("</p>\n");
      table(page, event, event.says(), locale);
    }
    return page.append("</body>\n</html>\n").toString();
  }

  private void table(StringBuilder page, HeldData.Held event, JsonNode says, Locale locale) {
    page.append("<table>\n");
    says.properties()
        .forEach(
            field -> {
              if (!field.getValue().isNull()) {
                page.append("<tr><th>");
                page.append(escaped(meaning(event, field.getKey(), locale)));
                page.append("</th><td>").append(escaped(value(field.getValue())));
                page.append("</td></tr>\n");
              }
            });
    page.append("</table>\n");
  }

  private String meaning(HeldData.Held event, String field, Locale locale) {
    return texts
        .find(event.kind() + "." + field, locale)
        .or(() -> texts.find(event.feature() + "." + field, locale))
        .orElse(field);
  }

  private String text(String key, Locale locale) {
    return texts.find(key, locale).orElse(key);
  }

  private static String value(JsonNode node) {
    return node.isValueNode() ? node.asString() : node.toString();
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
