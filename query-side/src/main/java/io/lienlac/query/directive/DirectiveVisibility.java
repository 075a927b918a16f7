package io.lienlac.query.directive;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.ReceiptId;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.api.directive.DirectiveView;
import io.lienlac.query.api.organisation.Scope;
import io.lienlac.query.api.organisation.UnitView;
import io.lienlac.query.organisation.UnitViews;
import io.lienlac.query.support.Lookup;
import io.lienlac.query.support.ProjectionGenerations;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Who may see which directive, by what the viewer may do today. */
final class DirectiveVisibility {

  private final ProjectionGenerations generations;
  private final UnitViews units;

  DirectiveVisibility(ProjectionGenerations generations, UnitViews units) {
    this.generations = generations;
    this.units = units;
  }

  /** Those that the viewer may read; asks the database twice. */
  List<DirectiveView> readable(Scope scope, Collection<DirectiveView> directives) {
    Map<DirectiveId, UnitId> issuers =
        directives.stream().collect(Collectors.toMap(DirectiveView::id, DirectiveView::issuer));
    Set<DirectiveId> readable = readable(scope, issuers);
    return directives.stream().filter(directive -> readable.contains(directive.id())).toList();
  }

  /** Those that the viewer may read, of letters of these issuers; asks the database twice. */
  Set<DirectiveId> readable(Scope scope, Map<DirectiveId, UnitId> directives) {
    Set<DirectiveId> readable = delivered(scope, directives.keySet());
    Map<UnitId, UnitView> issuers = units.byId(directives.values(), scope.today());
    Set<UnitId> own = new HashSet<>(scope.unitsOf(Power.ACT_FOR_UNIT));
    own.addAll(scope.unitsOf(Power.SEND_DIRECTIVES));
    directives.forEach(
        (directive, issuer) -> {
          if (own.contains(issuer) || seesDelivery(scope, issuers.get(issuer))) {
            readable.add(directive);
          }
        });
    return readable;
  }

  /** Those of the issuers of whose letters the viewer may see what became; asks once. */
  Set<UnitId> seenDeliveries(Scope scope, Collection<UnitId> issuers) {
    return units.byId(issuers, scope.today()).values().stream()
        .filter(issuer -> seesDelivery(scope, issuer))
        .map(UnitView::id)
        .collect(Collectors.toSet());
  }

  private static boolean seesDelivery(Scope scope, @Nullable UnitView issuer) {
    return issuer != null && scope.may(Power.SEE_DELIVERY, issuer);
  }

  /** Those that are in an inbox of the viewer's now; asks once. */
  Set<DirectiveId> delivered(Scope scope, Collection<DirectiveId> directives) {
    List<String> receipts = new ArrayList<>();
    for (InboxOwner owner : InboxOwner.of(scope)) {
      for (DirectiveId directive : directives) {
        receipts.add(ReceiptId.of(directive, owner.kind(), owner.id()).toString());
      }
    }
    Set<DirectiveId> delivered = new HashSet<>();
    for (Document item :
        Lookup.of(generations.shown(InboxItemProjection.DEFINITION), Filters.in("_id", receipts))
            .projection(Projections.include(InboxItemDocument.DIRECTIVE))) {
      String directive = item.getString(InboxItemDocument.DIRECTIVE);
      if (directive != null) {
        delivered.add(DirectiveId.of(directive));
      }
    }
    return delivered;
  }
}
