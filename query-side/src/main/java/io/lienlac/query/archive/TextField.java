package io.lienlac.query.archive;

import io.lienlac.query.api.archive.Highlight;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The texts of a letter that are searched. One more is one more constant, and its mapping. */
enum TextField {
  SUBJECT(Highlight.Field.SUBJECT, 4),
  REFERENCE(Highlight.Field.REFERENCE, 4),
  BODY(Highlight.Field.BODY, 1),
  ATTACHMENTS(Highlight.Field.ATTACHMENT, 1);

  private final Highlight.Field shown;
  private final float weight;

  TextField(Highlight.Field shown, float weight) {
    this.shown = shown;
    this.weight = weight;
  }

  Highlight.Field shown() {
    return shown;
  }

  /** How much more it says that a word stands here than that it stands in the body. */
  float weight() {
    return weight;
  }

  /** The name of the field that keeps a form of it. */
  String in(WordForm form) {
    return field() + "." + form.field();
  }

  /** The name of the field that keeps all its forms. */
  String field() {
    return "words_of_" + name().toLowerCase(Locale.ROOT);
  }

  /** The forms of texts, by the names of their fields; no phrase goes from one to the next. */
  static Map<String, Object> forms(List<String> texts) {
    Map<String, Object> forms = new LinkedHashMap<>();
    for (WordForm form : WordForm.values()) {
      forms.put(form.field(), texts.stream().map(form::of).toList());
    }
    return forms;
  }
}
