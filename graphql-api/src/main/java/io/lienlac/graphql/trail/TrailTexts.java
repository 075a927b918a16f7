package io.lienlac.graphql.trail;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The texts about events, in {@code trail/<feature>.properties} and the same in other languages. A
 * new feature brings its files, and need not be named here.
 */
@Component
public class TrailTexts {

  private static final String FOLDER = "trail/";
  private static final String END = ".properties";

  private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

  TrailTexts() throws IOException {
    texts.setDefaultEncoding("UTF-8");
    texts.setFallbackToSystemLocale(false);
    texts.setBasenames(
        Arrays.stream(
                new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:" + FOLDER + "*" + END))
            .map(Resource::getFilename)
            .map(Objects::requireNonNull)
            .filter(name -> !name.contains("_"))
            .map(name -> FOLDER + name.substring(0, name.length() - END.length()))
            .distinct()
            .toArray(String[]::new));
  }

  /** A text that must be there: a test sees to it. */
  String of(String key, Locale locale) {
    return texts.getMessage(key, null, locale);
  }

  /** A text that may not be there. */
  public Optional<String> find(String key, Locale locale) {
    @Nullable String text = texts.getMessage(key, null, null, locale);
    return Optional.ofNullable(text);
  }
}
