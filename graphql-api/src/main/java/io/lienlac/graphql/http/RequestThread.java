package io.lienlac.graphql.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells when the thread of a request has gone. Until then its filters may still touch the response,
 * which is not made for two threads: events of a stream, which others write, have to wait.
 */
public final class RequestThread extends OncePerRequestFilter {

  private static final String GONE = RequestThread.class.getName();

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    CompletableFuture<Boolean> gone = new CompletableFuture<>();
    request.setAttribute(GONE, gone);
    try {
      chain.doFilter(request, response);
    } finally {
      gone.complete(true);
    }
  }

  /** Done when the thread has gone of the request that has these attributes. */
  public static CompletableFuture<?> gone(Map<String, Object> attributes) {
    return attributes.get(GONE) instanceof CompletableFuture<?> gone
        ? gone
        : CompletableFuture.completedFuture(true);
  }
}
