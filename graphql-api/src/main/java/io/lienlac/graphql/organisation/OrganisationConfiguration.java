package io.lienlac.graphql.organisation;

import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.graphql.support.NodeType;
import io.lienlac.graphql.support.Views;
import io.lienlac.query.api.organisation.AppointmentView;
import io.lienlac.query.api.organisation.DelegationView;
import io.lienlac.query.api.organisation.FindPersons;
import io.lienlac.query.api.organisation.FindUnits;
import io.lienlac.query.api.organisation.PersonView;
import io.lienlac.query.api.organisation.UnitView;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import reactor.core.publisher.Mono;

@Configuration(proxyBeanMethods = false)
class OrganisationConfiguration {

  OrganisationConfiguration(BatchLoaderRegistry loaders, Views views) {
    loaders
        .forTypePair(UnitId.class, UnitView.class)
        .registerMappedBatchLoader(
            (ids, environment) ->
                Mono.fromFuture(() -> views.later(new FindUnits(ids)))
                    .map(found -> byId(found.units(), UnitView::id)));
    loaders
        .forTypePair(PersonId.class, PersonView.class)
        .registerMappedBatchLoader(
            (ids, environment) ->
                Mono.fromFuture(() -> views.later(new FindPersons(ids)))
                    .map(found -> byId(found.persons(), PersonView::id)));
  }

  @Bean
  NodeType<UnitView> unitNode(OrganisationReader reader) {
    return new NodeType<>(
        OrganisationIds.UNIT, UnitView.class, unit -> unit.id().value(), reader::unit);
  }

  @Bean
  NodeType<PersonView> personNode(OrganisationReader reader) {
    return new NodeType<>(
        OrganisationIds.PERSON, PersonView.class, person -> person.id().value(), reader::person);
  }

  @Bean
  NodeType<AppointmentView> appointmentNode(OrganisationReader reader) {
    return new NodeType<>(
        OrganisationIds.APPOINTMENT,
        AppointmentView.class,
        appointment -> appointment.id().value(),
        reader::appointment);
  }

  @Bean
  NodeType<DelegationView> delegationNode(OrganisationReader reader) {
    return new NodeType<>(
        OrganisationIds.DELEGATION,
        DelegationView.class,
        delegation -> delegation.id().value(),
        reader::delegation);
  }

  private static <K, V> Map<K, V> byId(List<V> found, Function<V, K> id) {
    return found.stream().collect(Collectors.toMap(id, Function.identity()));
  }
}
