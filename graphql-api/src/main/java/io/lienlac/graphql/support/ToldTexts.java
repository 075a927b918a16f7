package io.lienlac.graphql.support;

import io.lienlac.api.PersonalData;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Texts about people; where one is erased, a reader is told so in the reader's language. */
@Component
public class ToldTexts {

  private static final String ERASED = "ERASED";

  private final MessageSource texts;

  public ToldTexts(MessageSource texts) {
    this.texts = texts;
  }

  public String of(PersonalData<String> told, Locale locale) {
    return told instanceof PersonalData.Kept<String> kept
        ? kept.value()
        : texts.getMessage(ERASED, null, locale);
  }
}
