package io.lienlac.graphql.directive;

import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.graphql.support.GlobalId;
import io.lienlac.graphql.support.Requester;
import io.lienlac.query.api.directive.AddressingView;
import io.lienlac.query.api.directive.DeliveryView;
import io.lienlac.query.api.directive.DirectiveView;
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

@Controller
@SchemaMapping(typeName = DirectiveIds.DIRECTIVE)
class DirectiveController {

  private final DirectiveReader reader;

  DirectiveController(DirectiveReader reader) {
    this.reader = reader;
  }

  @QueryMapping
  @Nullable DirectiveView directive(@Argument String id, @ContextValue Requester requester) {
    DirectiveView found = reader.directive(requester, GlobalId.read(DirectiveIds.DIRECTIVE, id));
    if (found == null) {
      throw new CommandRefused(NOT_FOUND_OR_NOT_ALLOWED, "id");
    }
    return found;
  }

  @SchemaMapping
  CompletableFuture<UnitView> issuer(DirectiveView directive, DataLoader<UnitId, UnitView> units) {
    return units.load(directive.issuer());
  }

  @SchemaMapping
  CompletableFuture<@Nullable String> issuerName(
      DirectiveView directive, DataLoader<UnitId, UnitView> units) {
    return units
        .load(directive.issuer())
        .thenApply(unit -> unit == null ? null : unit.nameAt(directive.sentAt()));
  }

  @SchemaMapping
  @Nullable CompletableFuture<PersonView> about(
      DirectiveView directive, DataLoader<PersonId, PersonView> persons) {
    return directive.about() == null ? null : persons.load(directive.about());
  }

  @SchemaMapping
  @Nullable Signer signer(DirectiveView directive) {
    return Signer.of(directive);
  }

  @SchemaMapping
  CompletableFuture<PersonView> sentBy(
      DirectiveView directive, DataLoader<PersonId, PersonView> persons) {
    return persons.load(directive.sentBy());
  }

  @SchemaMapping
  @Nullable CompletableFuture<PersonView> onBehalfOf(
      DirectiveView directive, DataLoader<PersonId, PersonView> persons) {
    return directive.onBehalfOf() == null ? null : persons.load(directive.onBehalfOf());
  }

  @SchemaMapping
  CompletableFuture<AudienceSummary> audience(
      DirectiveView directive, DataLoader<DirectiveId, AddressingView> addressings) {
    return addressings
        .load(directive.id())
        .thenApply(addressing -> AudienceSummary.of(directive, addressing));
  }

  @SchemaMapping
  CompletableFuture<@Nullable DeliveryView> delivery(
      DirectiveView directive,
      DataLoader<DirectiveId, DeliveryView> deliveries,
      DataLoader<UnitId, UnitView> units,
      @ContextValue Requester requester) {
    return deliveries
        .load(directive.id())
        .thenCombine(
            units.load(directive.issuer()),
            (delivery, issuer) ->
                issuer != null && requester.scope().may(Power.SEE_DELIVERY, issuer)
                    ? shown(directive, delivery)
                    : null);
  }

  private static DeliveryView shown(DirectiveView directive, @Nullable DeliveryView delivery) {
    return delivery == null ? DeliveryView.none(directive.id()) : delivery;
  }
}
