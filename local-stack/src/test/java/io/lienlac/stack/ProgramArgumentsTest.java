package io.lienlac.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProgramArgumentsTest {

  @Test
  void reachTheProgramAsTheCallerMeantThem() {
    LocalStackOptions options =
        LocalStackOptions.forTests()
            .withData(Path.of("data").toAbsolutePath())
            .withRealms(Path.of("realms").toAbsolutePath())
            .withAccounts(Path.of("accounts").toAbsolutePath());
    Path servers = Path.of("servers").toAbsolutePath();
    ProgramArguments arguments =
        new ProgramArguments(options, servers, Path.of("ready").toAbsolutePath());

    assertThat(ProgramArguments.parse(arguments.toList().toArray(String[]::new)))
        .isEqualTo(arguments);
  }

  @Test
  void withoutAnyArePeoples() {
    assertThat(ProgramArguments.parse().options()).isEqualTo(LocalStackOptions.forPeople());
  }

  @Test
  void refuseWhatTheyDoNotKnow() {
    assertThatThrownBy(() -> ProgramArguments.parse("--frsh"))
        .isInstanceOf(StackFailed.class)
        .hasMessageContaining("--frsh")
        .hasMessageContaining("--fresh");
  }
}
