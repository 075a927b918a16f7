package io.lienlac.graphql.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReticentSpanExporterTest {

  private static final String SECRET = "secret";

  private final List<SpanData> told = new ArrayList<>();

  @Test
  void onlyWhatCannotTellATextLeavesTheProcess() {
    try (SdkTracerProvider tracing =
        SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(new ReticentSpanExporter(new Kept(told))))
            .build()) {
      Span span = tracing.get("test").spanBuilder("SendDirective").startSpan();
      span.setAttribute("command", "SendDirective");
      span.setAttribute("http.url", "/calendar/" + SECRET);
      span.setAttribute("graphql.operation.name", SECRET);
      span.recordException(new IllegalStateException(SECRET));
      span.setStatus(StatusCode.ERROR, SECRET);
      span.end();
    }
    assertThat(told).hasSize(1);
    SpanData sent = told.getFirst();
    assertThat(sent.getName()).isEqualTo("SendDirective");
    assertThat(sent.getAttributes().asMap().values()).containsExactly("SendDirective");
    assertThat(sent.getTotalAttributeCount()).isEqualTo(1);
    assertThat(sent.getEvents()).isEmpty();
    assertThat(sent.getTotalRecordedEvents()).isZero();
    assertThat(sent.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(sent.getStatus().getDescription()).isEmpty();
  }

  private record Kept(List<SpanData> told) implements SpanExporter {

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
      told.addAll(spans);
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
      return CompletableResultCode.ofSuccess();
    }
  }
}
