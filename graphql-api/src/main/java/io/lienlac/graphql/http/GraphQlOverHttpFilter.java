package io.lienlac.graphql.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets through to the GraphQL endpoint only what "GraphQL over HTTP" lets through: a POST of JSON,
 * by one who takes one of the media types of an answer or, for a subscription, of its events. There
 * are no operations by GET, so that none can be triggered by a link, and none in any encoding that
 * a form of another site could send.
 */
final class GraphQlOverHttpFilter extends OncePerRequestFilter {

  private final long largestBody;

  GraphQlOverHttpFilter(long largestBody) {
    this.largestBody = largestBody;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return WebSocketUpgrade.isAskedFor(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<MediaType> answer =
        Negotiation.choose(
            String.join(",", Collections.list(request.getHeaders(HttpHeaders.ACCEPT))));
    if (!HttpMethod.POST.matches(request.getMethod())) {
      response.setHeader(HttpHeaders.ALLOW, HttpMethod.POST.name());
      refuse(response, HttpStatus.METHOD_NOT_ALLOWED, "Operations are sent by POST.");
    } else if (!isJson(request.getContentType())) {
      response.setHeader(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE);
      refuse(
          response, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Operations are sent as application/json.");
    } else if (answer.isEmpty()) {
      refuse(
          response,
          HttpStatus.NOT_ACCEPTABLE,
          "Answers are application/json or application/graphql-response+json, those to"
              + " subscriptions text/event-stream.");
    } else {
      carryOn(request, response, chain, answer.get());
    }
  }

  private void carryOn(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain, MediaType answer)
      throws ServletException, IOException {
    byte[] body = request.getInputStream().readNBytes(Math.toIntExact(largestBody + 1));
    if (body.length > largestBody) {
      refuse(
          response,
          HttpStatus.CONTENT_TOO_LARGE,
          "A request has at most %,d bytes.".formatted(largestBody));
    } else if (!RequestShape.fits(body)) {
      refuse(
          response,
          HttpStatus.BAD_REQUEST,
          "A request is one JSON object with a query, and perhaps operationName, variables and"
              + " extensions.");
    } else {
      chain.doFilter(new CheckedRequest(request, body, answer), response);
    }
  }

  private static boolean isJson(@Nullable String contentType) {
    try {
      MediaType type = MediaType.parseMediaType(contentType == null ? "" : contentType);
      return type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
          && (type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8));
    } catch (InvalidMediaTypeException e) {
      return false;
    }
  }

  private static void refuse(HttpServletResponse response, HttpStatus status, String message)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response
        .getWriter()
        .write(
            "{\"errors\":[{\"message\":\"%s\",\"extensions\":{\"code\":\"%s\"}}]}"
                .formatted(message, status.name()));
  }
}
