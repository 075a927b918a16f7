package io.lienlac.graphql.security;

import java.util.List;
import org.springframework.stereotype.Component;

/** The pages of other origins that may ask. */
@Component
public class WebOrigins {

  private final AccessProperties access;

  WebOrigins(AccessProperties access) {
    this.access = access;
  }

  public List<String> allowed() {
    return access.webOrigins();
  }
}
