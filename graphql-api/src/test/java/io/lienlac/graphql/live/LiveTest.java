package io.lienlac.graphql.live;

import io.lienlac.graphql.ApiTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** A test of subscriptions, for which some things happen sooner. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApiTest
@TestPropertySource(
    properties = {
      "lienlac.live.connection-init=1s",
      "lienlac.live.look=300ms",
      "lienlac.limits.subscriptions-per-connection=3",
      "lienlac.limits.subscriptions-per-account=5",
      "spring.graphql.http.sse.keep-alive=200ms"
    })
@interface LiveTest {}
