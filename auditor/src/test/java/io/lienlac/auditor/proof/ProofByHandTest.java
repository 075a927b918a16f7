package io.lienlac.auditor.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.lienlac.auditor.leaf.MacKeys;
import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.message.Said;
import io.lienlac.auditor.message.Text;
import io.lienlac.auditor.note.VerifierKey;
import io.lienlac.auditor.sample.SampleLeaf;
import io.lienlac.auditor.verify.Report;
import io.lienlac.auditor.verify.Trust;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example at the end of FORMATS.md is a proof, and its commands show it. */
class ProofByHandTest {

  private static final List<String> TOOLS = List.of("bash", "openssl", "xxd", "sha256sum");

  @TempDir private Path folder;
  private String section = "";

  @BeforeEach
  void read() throws IOException {
    String formats = Files.readString(Path.of("FORMATS.md"));
    section = formats.substring(formats.indexOf("\n## 12. "));
  }

  @Test
  void theExampleHolds() throws Malformed {
    Trust trust =
        new Trust(
            List.of(VerifierKey.parse(value("log"))),
            List.of(VerifierKey.parse(value("witness"))),
            List.of(),
            Optional.of(MacKeys.parse(SampleLeaf.KEY_FILE)),
            Optional.empty());
    Report report = ProofVerification.run("proof.json", blocks("json"), trust);
    assertThat(report.findings()).isEmpty();
    assertThat(report.notes())
        .extracting(Said::text)
        .containsExactly(
            Text.SIGNED, Text.COSIGNED, Text.INCLUDED, Text.MACS_HOLD, Text.PROVED_EVENT);
  }

  @Test
  void theCommandsShowIt() throws IOException, InterruptedException {
    assumeTrue(System.getProperty("os.name").equals("Linux"));
    assumeTrue(TOOLS.stream().allMatch(ProofByHandTest::isInstalled));
    Files.writeString(folder.resolve("proof.json"), blocks("json"));
    Path script = folder.resolve("commands");
    Files.writeString(script, "set -eu\n" + blocks("sh"));
    Path shown = folder.resolve("shown");
    Process shell =
        new ProcessBuilder("bash", script.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(shown.toFile())
            .start();
    assertThat(shell.waitFor()).isZero();
    String output = Files.readString(shown, StandardCharsets.ISO_8859_1);
    assertThat(output).contains(blocks("text"), "The root is that of the checkpoint");
    assertThat(output.split("Signature Verified Successfully", -1)).hasSize(3);
    List<String> macs = output.lines().skip(output.lines().count() - 2).toList();
    assertThat(macs.getFirst()).isEqualTo(macs.getLast());
  }

  private String value(String name) {
    return Stream.of(blocks("sh").split("\n"))
        .filter(line -> line.startsWith(name + "="))
        .findFirst()
        .orElseThrow()
        .substring(name.length() + 1);
  }

  private String blocks(String kind) {
    return Pattern.compile("```" + kind + "\n(.*?)```", Pattern.DOTALL)
        .matcher(section)
        .results()
        .map((MatchResult block) -> block.group(1))
        .collect(Collectors.joining());
  }

  private static boolean isInstalled(String tool) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(path -> Files.isExecutable(Path.of(path, tool)));
  }
}
