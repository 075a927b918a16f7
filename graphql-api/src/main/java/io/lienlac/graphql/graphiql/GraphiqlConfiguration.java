package io.lienlac.graphql.graphiql;

import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GraphiqlProperties.class)
@Profile("!production")
class GraphiqlConfiguration implements WebMvcConfigurer {

  private static final CacheControl A_DAY = CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/graphiql/assets/*.js", "/graphiql/assets/*.css")
        .addResourceLocations("classpath:/META-INF/resources/graphql-ui/")
        .setCacheControl(A_DAY);
    registry
        .addResourceHandler("/graphiql/*.js", "/graphiql/*.css", "/graphiql/*.svg")
        .addResourceLocations("classpath:/graphiql/")
        .setCacheControl(CacheControl.noCache());
  }
}
