package io.lienlac.graphql.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** A request whose body has been read, and whose answer's media type is settled. */
final class CheckedRequest extends HttpServletRequestWrapper {

  private final ByteArrayInputStream body;
  private final String answer;

  CheckedRequest(HttpServletRequest request, byte[] body, MediaType answer) {
    super(request);
    this.body = new ByteArrayInputStream(body);
    this.answer = answer.toString();
  }

  @Override
  public @Nullable String getHeader(String name) {
    return HttpHeaders.ACCEPT.equalsIgnoreCase(name) ? answer : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return HttpHeaders.ACCEPT.equalsIgnoreCase(name)
        ? Collections.enumeration(Collections.singleton(answer))
        : super.getHeaders(name);
  }

  @Override
  public ServletInputStream getInputStream() {
    return new ReadBody(body);
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
  }

  /** A body that is there already. */
  private static final class ReadBody extends ServletInputStream {

    private final ByteArrayInputStream body;

    ReadBody(ByteArrayInputStream body) {
      this.body = body;
    }

    @Override
    public int read() {
      return body.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      return body.read(bytes, offset, length);
    }

    @Override
    public boolean isFinished() {
      return body.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("the body has been read already");
    }
  }
}
