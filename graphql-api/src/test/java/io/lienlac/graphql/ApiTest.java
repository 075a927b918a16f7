package io.lienlac.graphql;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** A test of the API over HTTP. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = ApiTestApplication.class,
    // Databases and projections are parts of readiness, and here there are none.
    properties = "management.endpoint.health.validate-group-membership=false",
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public @interface ApiTest {}
