package io.lienlac;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Commands to paste, and the fragments of what they print, in order.
 *
 * @param commands a block of bash
 * @param printed the block of JSON that follows it, cut at its ellipses; none without one
 */
record ReadmeStep(String commands, List<String> printed) {

  private static final Pattern BLOCK =
      Pattern.compile("^```(bash|json)\n(.*?)\n```$", Pattern.MULTILINE | Pattern.DOTALL);

  /** The steps between the comments {@code <!-- name -->} and {@code <!-- /name -->}. */
  static List<ReadmeStep> read(Path readme, String name) throws IOException {
    String text = Files.readString(readme);
    String begin = "<!-- " + name + " -->";
    String section =
        text.substring(
            text.indexOf(begin) + begin.length(), text.indexOf("<!-- /" + name + " -->"));
    List<ReadmeStep> steps = new ArrayList<>();
    Matcher block = BLOCK.matcher(section);
    while (block.find()) {
      if (block.group(1).equals("bash")) {
        steps.add(new ReadmeStep(block.group(2), List.of()));
      } else {
        steps.add(new ReadmeStep(steps.removeLast().commands(), fragments(block.group(2))));
      }
    }
    return steps;
  }

  boolean prints() {
    return !printed.isEmpty();
  }

  private static List<String> fragments(String json) {
    return Arrays.stream(json.split("…|\n")).map(String::strip).filter(f -> !f.isEmpty()).toList();
  }
}
