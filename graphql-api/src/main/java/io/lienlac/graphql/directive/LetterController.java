package io.lienlac.graphql.directive;

import io.lienlac.api.directive.Basis;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.graphql.support.Requester;
import io.lienlac.graphql.support.ToldTexts;
import io.lienlac.query.api.directive.DirectiveView;
import io.lienlac.query.api.organisation.PersonView;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What a letter says, and whom and what it names. */
@Controller
class LetterController {

  private final ToldTexts texts;

  LetterController(ToldTexts texts) {
    this.texts = texts;
  }

  @SchemaMapping(typeName = DirectiveIds.DIRECTIVE)
  String subject(DirectiveView directive, @ContextValue Requester requester) {
    return texts.of(directive.subject(), requester.locale());
  }

  @SchemaMapping(typeName = DirectiveIds.DIRECTIVE)
  String body(DirectiveView directive, @ContextValue Requester requester) {
    return texts.of(directive.body(), requester.locale());
  }

  @SchemaMapping(typeName = DirectiveIds.DIRECTIVE)
  boolean erased(DirectiveView directive) {
    return directive.body().isErased();
  }

  @SchemaMapping
  CompletableFuture<PersonView> person(Signer signer, DataLoader<PersonId, PersonView> persons) {
    return persons.load(signer.id());
  }

  @SchemaMapping
  @Nullable CompletableFuture<DirectiveView> directive(
      Basis basis, DataLoader<DirectiveId, DirectiveView> directives) {
    return basis.directiveId() == null ? null : directives.load(basis.directiveId());
  }
}
