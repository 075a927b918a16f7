package io.lienlac;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What the Dockerfile does with the delivered jar, done by its own commands in a folder. */
@WithoutViews
class DockerfileIT {

  private static final Pattern LAYER =
      Pattern.compile("^COPY --from=build /build/(\\S+)/ \\./$", Pattern.MULTILINE);

  private static final String CLASSES = "classes.aot";
  private static final String FAILED = "not all loaded in advance";

  /** Each instruction in one line. */
  private final String dockerfile =
      Files.readString(Path.of("..", "Dockerfile")).replace("\\\n", " ");

  private final String loading = instruction("RUN", "-XX:AOTCacheOutput=" + CLASSES);

  @TempDir private Path builder;

  DockerfileIT() throws IOException {}

  @Test
  void aNodeStartsWithClassesLoadedInAdvanceAndWithout() throws IOException, InterruptedException {
    Path image = unpacked();
    assertThat(run(image, loading)).doesNotContain(FAILED);
    assertThat(image.resolve(CLASSES)).isNotEmptyFile();

    // In this mode Java ends where they do not fit.
    assertThat(run(image, node("-XX:AOTMode=on"))).doesNotContain(FAILED);
    Files.delete(image.resolve(CLASSES));
    assertThat(run(image, node(""))).doesNotContain(FAILED);
  }

  private Path unpacked() throws IOException, InterruptedException {
    Path jar = ApplicationNode.jar().toRealPath();
    Path built = Files.createDirectories(builder.resolve("graphql-api").resolve("target"));
    Files.createSymbolicLink(built.resolve(jar.getFileName()), jar);
    run(builder, instruction("RUN", "-Djarmode=tools"));
    List<String> layers = LAYER.matcher(dockerfile).results().map(layer -> layer.group(1)).toList();
    assertThat(layers).hasSizeGreaterThan(1);
    Path image = Files.createDirectory(builder.resolve("image"));
    for (String layer : layers) {
      run(builder, "cp -Rp " + layer + "/. image");
    }
    return image;
  }

  /** As the image starts it, in the surroundings of the loading, until it would ask a server. */
  private String node(String option) {
    String[] started =
        JsonMapper.shared().readValue(instruction("ENTRYPOINT", "java"), String[].class);
    String ended =
        String.join(" ", started)
            .replace(" -jar ", " " + option + " -Dspring.context.exit=onRefresh -jar ");
    return loading.replaceFirst("java .* -jar lienlac\\.jar", Matcher.quoteReplacement(ended));
  }

  /** Without its first word. */
  private String instruction(String first, String part) {
    return dockerfile
        .lines()
        .filter(line -> line.startsWith(first + " ") && line.contains(part))
        .map(line -> line.substring(first.length() + 1))
        .findFirst()
        .orElseThrow();
  }

  private static String run(Path folder, String command) throws IOException, InterruptedException {
    ProcessBuilder shell =
        new ProcessBuilder("sh", "-c", command)
            .directory(folder.toFile())
            .redirectErrorStream(true);
    shell.environment().keySet().removeIf(ApplicationNode::isOfTheTests);
    String java = Path.of(System.getProperty("java.home"), "bin").toString();
    shell.environment().merge("PATH", java, (path, own) -> own + File.pathSeparator + path);
    Process process = shell.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("%s%n%s", command, output).isZero();
    return output;
  }
}
