package io.lienlac.auditor.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

  private static final Locale VIETNAMESE = Locale.of("vi", "VN");
  private static final List<String> BUNDLES = List.of("messages", "messages_vi");
  private static final Pattern GAP = Pattern.compile("\\{(\\d)}");
  private static final Pattern USE = Pattern.compile("\\bText\\.([A-Z][A-Z_0-9]*)");

  @Test
  void everyTextIsThereInBothLanguages() throws IOException {
    Set<String> texts = Arrays.stream(Text.values()).map(Text::name).collect(Collectors.toSet());
    for (String bundle : BUNDLES) {
      assertThat(properties(bundle).stringPropertyNames()).as(bundle).isEqualTo(texts);
    }
  }

  @Test
  void bothLanguagesHaveTheSameGaps() throws IOException {
    Properties english = properties("messages");
    Properties vietnamese = properties("messages_vi");
    for (Text text : Text.values()) {
      assertThat(gaps(vietnamese.getProperty(text.name())))
          .as(text.name())
          .isEqualTo(gaps(english.getProperty(text.name())));
    }
  }

  @Test
  void everyTextIsUsed() throws IOException {
    Set<String> used = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
        Matcher uses = USE.matcher(Files.readString(source));
        while (uses.find()) {
          used.add(uses.group(1));
        }
      }
    }
    assertThat(Arrays.stream(Text.values()).map(Text::name)).isSubsetOf(used);
  }

  @Test
  void theFormsAreThoseThatAreMeant() throws IOException {
    for (String bundle : BUNDLES) {
      for (Object text : properties(bundle).values()) {
        assertThat(text.toString()).doesNotContain("'").isNotBlank();
        assertThat(GAP.matcher(text.toString()).replaceAll("")).doesNotContain("{", "}");
      }
    }
  }

  @Test
  void aLanguageIsThatOfTheLocale() {
    Said said = Said.of(Text.MISSING, 1_000, 1_001L);
    assertThat(Messages.in(Locale.US).say(said)).isEqualTo("Missing: leaves 1000 to 1001.");
    assertThat(Messages.in(VIETNAMESE).say(said)).isEqualTo("Bị thiếu: các lá từ 1000 đến 1001.");
    assertThat(Messages.in(Locale.FRENCH).say(said)).isEqualTo("Missing: leaves 1000 to 1001.");
  }

  @Test
  void whatIsSaidIsNoFormOfItsOwn() {
    Said said = Said.of(Text.FILE_UNREADABLE, "it's {0}");
    assertThat(Messages.in(Locale.ENGLISH).say(said)).isEqualTo("Cannot read it's {0}.");
  }

  private static Set<String> gaps(String text) {
    return GAP.matcher(text).results().map(gap -> gap.group(1)).collect(Collectors.toSet());
  }

  private static Properties properties(String bundle) throws IOException {
    Properties properties = new Properties();
    try (InputStream input =
        Files.newInputStream(
            Path.of("src/main/resources/io/lienlac/auditor", bundle + ".properties"))) {
      properties.load(new InputStreamReader(input, StandardCharsets.UTF_8));
    }
    return properties;
  }
}
