package io.lienlac.graphql.config;

import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The languages in which texts are given: the first of the request's that there is. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

  @Bean
  LocaleResolver localeResolver() {
    AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
    resolver.setSupportedLocales(List.of(Locale.ENGLISH, Locale.of("vi")));
    resolver.setDefaultLocale(Locale.ENGLISH);
    return resolver;
  }
}
