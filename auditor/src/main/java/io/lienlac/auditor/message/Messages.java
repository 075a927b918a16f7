package io.lienlac.auditor.message;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts in one language. */
public final class Messages {

  private static final String BUNDLE = "io.lienlac.auditor.messages";

  /** English, unless there is a bundle of the very language that is asked for. */
  private static final ResourceBundle.Control NO_DETOURS =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Locale locale;
  private final ResourceBundle texts;

  private Messages(Locale locale) {
    this.locale = locale;
    this.texts = ResourceBundle.getBundle(BUNDLE, locale, NO_DETOURS);
  }

  /** Vietnamese for any Vietnamese locale, English for every other one. */
  public static Messages in(Locale locale) {
    return new Messages(locale);
  }

  public String say(Said said) {
    MessageFormat format = new MessageFormat(texts.getString(said.text().name()), locale);
    return format.format(said.arguments().toArray());
  }
}
