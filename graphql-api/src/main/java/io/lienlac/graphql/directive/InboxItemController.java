package io.lienlac.graphql.directive;

import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.api.directive.DirectiveView;
import io.lienlac.query.api.directive.InboxItemView;
import io.lienlac.query.api.organisation.PersonView;
import io.lienlac.query.api.organisation.UnitView;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
@SchemaMapping(typeName = DirectiveIds.INBOX_ITEM)
class InboxItemController {

  @SchemaMapping
  CompletableFuture<DirectiveView> directive(
      InboxItemView item, DataLoader<DirectiveId, DirectiveView> directives) {
    return directives.load(item.directive());
  }

  @SchemaMapping
  CompletableFuture<? extends Record> recipient(
      InboxItemView item,
      DataLoader<UnitId, UnitView> units,
      DataLoader<PersonId, PersonView> persons) {
    return new Party(item.recipientKind(), item.recipient()).load(units, persons);
  }

  @SchemaMapping
  @Nullable CompletableFuture<PersonView> readBy(
      InboxItemView item, DataLoader<PersonId, PersonView> persons) {
    return item.readBy() == null ? null : persons.load(item.readBy());
  }

  @SchemaMapping
  @Nullable CompletableFuture<PersonView> readOnBehalfOf(
      InboxItemView item, DataLoader<PersonId, PersonView> persons) {
    return item.readOnBehalfOf() == null ? null : persons.load(item.readOnBehalfOf());
  }

  @SchemaMapping
  @Nullable CompletableFuture<PersonView> acknowledgedBy(
      InboxItemView item, DataLoader<PersonId, PersonView> persons) {
    return item.acknowledgedBy() == null ? null : persons.load(item.acknowledgedBy());
  }

  @SchemaMapping
  @Nullable CompletableFuture<PersonView> acknowledgedOnBehalfOf(
      InboxItemView item, DataLoader<PersonId, PersonView> persons) {
    return item.acknowledgedOnBehalfOf() == null
        ? null
        : persons.load(item.acknowledgedOnBehalfOf());
  }
}
