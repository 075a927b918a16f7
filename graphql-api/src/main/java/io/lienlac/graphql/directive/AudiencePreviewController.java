package io.lienlac.graphql.directive;

import io.lienlac.api.directive.AudiencePreview;
import io.lienlac.api.directive.DirectiveCommand.PreviewAudience;
import io.lienlac.api.directive.Recipient;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.graphql.organisation.OrganisationIds;
import io.lienlac.graphql.support.Commands;
import io.lienlac.graphql.support.Paging;
import io.lienlac.graphql.support.Requester;
import io.lienlac.query.api.PageRequest;
import io.lienlac.query.api.organisation.PersonView;
import io.lienlac.query.api.organisation.UnitView;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** A preview is asked of the command side, which would resolve the audience just so. */
@Controller
class AudiencePreviewController {

  private final Commands commands;
  private final Paging paging;

  AudiencePreviewController(Commands commands, Paging paging) {
    this.commands = commands;
    this.paging = paging;
  }

  @QueryMapping
  Preview audiencePreview(
      @Argument String issuer,
      @Argument AudienceInput audience,
      @Argument int first,
      @Argument @Nullable String after,
      @ContextValue Requester requester) {
    PageRequest page = paging.request(Preview.LIST, first, after);
    PreviewAudience command =
        new PreviewAudience(
            OrganisationIds.unit(issuer),
            audience.audience(),
            first,
            page.after(),
            requester.person(),
            requester.at());
    return Preview.of(commands.<AudiencePreview>ask(command, requester), paging);
  }

  @SchemaMapping(typeName = "PreviewedRecipient")
  CompletableFuture<? extends Record> recipient(
      Recipient recipient,
      DataLoader<UnitId, UnitView> units,
      DataLoader<PersonId, PersonView> persons) {
    return new Party(recipient.kind(), recipient.id()).load(units, persons);
  }
}
