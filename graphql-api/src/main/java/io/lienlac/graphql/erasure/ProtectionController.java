package io.lienlac.graphql.erasure;

import io.lienlac.api.erasure.ErasureView;
import io.lienlac.api.erasure.LegalHoldView;
import io.lienlac.api.erasure.ProtectionView;
import io.lienlac.api.erasure.RetentionRule;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.graphql.organisation.OrganisationIds;
import io.lienlac.graphql.support.GlobalId;
import io.lienlac.graphql.support.Requester;
import io.lienlac.query.api.organisation.PersonView;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ProtectionController {

  private static final String PROTECTION = "DataProtection";
  private static final String ERASURE = "Erasure";
  private static final String RULE = "RetentionRule";

  private final ProtectionReader reader;

  ProtectionController(ProtectionReader reader) {
    this.reader = reader;
  }

  @QueryMapping
  @Nullable ProtectionView dataProtection(@Argument String of, @ContextValue Requester requester) {
    return reader.protection(requester, OrganisationIds.person(of).value());
  }

  @QueryMapping
  List<RetentionRule> retentionRules() {
    return reader.rules();
  }

  @SchemaMapping(typeName = PROTECTION)
  CompletableFuture<PersonView> person(
      ProtectionView protection, DataLoader<PersonId, PersonView> persons) {
    return persons.load(protection.personId());
  }

  @SchemaMapping(typeName = ProtectionInput.HOLD)
  String hold(LegalHoldView hold) {
    return new GlobalId(ProtectionInput.HOLD, hold.id().value()).toString();
  }

  @SchemaMapping(typeName = ProtectionInput.HOLD)
  CompletableFuture<PersonView> placedBy(
      LegalHoldView hold, DataLoader<PersonId, PersonView> persons) {
    return persons.load(hold.placedBy());
  }

  @SchemaMapping(typeName = ERASURE)
  CompletableFuture<PersonView> requestedBy(
      ErasureView erasure, DataLoader<PersonId, PersonView> persons) {
    return persons.load(erasure.requestedBy());
  }

  @SchemaMapping(typeName = RULE)
  String what(RetentionRule rule, @ContextValue Requester requester) {
    return in(rule.what(), requester);
  }

  @SchemaMapping(typeName = RULE)
  String law(RetentionRule rule, @ContextValue Requester requester) {
    return in(rule.law(), requester);
  }

  @SchemaMapping(typeName = RULE)
  String howLong(RetentionRule rule, @ContextValue Requester requester) {
    return in(rule.howLong(), requester);
  }

  private static String in(Map<String, String> texts, Requester requester) {
    return texts.getOrDefault(requester.locale().getLanguage(), "");
  }
}
