package io.lienlac.graphql.directive;

import io.lienlac.api.directive.Basis;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.query.api.directive.DirectiveView;
import io.lienlac.query.api.organisation.PersonView;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Whom and what a letter names. */
@Controller
class LetterController {

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
