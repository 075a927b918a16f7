package io.lienlac.graphql.limits;

import graphql.validation.Validator;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LimitsConfiguration {

  LimitsConfiguration(Limits limits) {
    Validator.setMaxValidationErrors(limits.validationErrors());
  }
}
