package io.lienlac.command.directive;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.CommandMetadata;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SendingRequestTest {

  private static final Map<String, String> SENT =
      Map.of(CommandMetadata.CORRELATION_ID, "a request", CommandMetadata.CLIENT_ID, "web");

  @Test
  void whatTheRequestCausesHasItsCorrelationAndClient() {
    assertThat(SendingRequest.of(SENT).metadata()).isEqualTo(SENT);
  }

  @Test
  void ofAllElseThatCameWithItNothingIsKept() {
    Map<String, String> more =
        Map.of(
            CommandMetadata.ACTOR_ID, "somebody",
            CommandMetadata.CORRELATION_ID, "a request",
            CommandMetadata.INPUT, "a text");
    assertThat(SendingRequest.of(more).metadata())
        .containsExactly(Map.entry(CommandMetadata.CORRELATION_ID, "a request"));
  }

  @Test
  void whatWasSentBeforeItWasKeptHasNeither() {
    assertThat(new SendingRequest(null, null).metadata()).isEmpty();
  }
}
