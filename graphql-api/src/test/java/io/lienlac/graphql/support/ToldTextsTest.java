package io.lienlac.graphql.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.PersonalData;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class ToldTextsTest {

  private final ToldTexts texts = new ToldTexts(source());

  @Test
  void whatIsKeptIsGivenAsItIs() {
    assertThat(texts.of(new PersonalData.Kept<>("Trần Thị Bình"), Locale.ENGLISH))
        .isEqualTo("Trần Thị Bình");
  }

  @Test
  void whatIsErasedSaysSoInTheReadersLanguage() {
    PersonalData<String> erased = new PersonalData.Erased<>();
    assertThat(texts.of(erased, Locale.of("vi"))).isEqualTo("(đã xoá)");
    assertThat(texts.of(erased, Locale.ENGLISH)).isEqualTo("(erased)");
  }

  private static ResourceBundleMessageSource source() {
    ResourceBundleMessageSource source = new ResourceBundleMessageSource();
    source.setBasename("messages");
    source.setDefaultEncoding("UTF-8");
    source.setFallbackToSystemLocale(false);
    return source;
  }
}
