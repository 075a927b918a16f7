package io.lienlac.query.organisation;

import com.mongodb.client.MongoDatabase;
import io.lienlac.query.support.Patience;
import io.lienlac.query.support.ProjectionCode;
import io.lienlac.query.support.ProjectionGenerations;
import io.lienlac.query.support.Today;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Projections and query handlers of units, persons, appointments and delegations. */
@Configuration(proxyBeanMethods = false)
class OrganisationViewsConfiguration {

  @Bean
  ProjectionCode unitProjection(MongoDatabase views, Patience patience) {
    return new ProjectionCode(
        UnitProjection.DEFINITION, run -> new UnitProjection(run, views, patience));
  }

  @Bean
  ProjectionCode personProjection(MongoDatabase views, Patience patience) {
    return new ProjectionCode(
        PersonProjection.DEFINITION, run -> new PersonProjection(run, views, patience));
  }

  @Bean
  ProjectionCode appointmentProjection(MongoDatabase views, Patience patience) {
    return new ProjectionCode(
        AppointmentProjection.DEFINITION, run -> new AppointmentProjection(run, views, patience));
  }

  @Bean
  ProjectionCode delegationProjection(MongoDatabase views, Patience patience) {
    return new ProjectionCode(
        DelegationProjection.DEFINITION, run -> new DelegationProjection(run, views, patience));
  }

  @Bean
  ProjectionCode staffProjection(MongoDatabase views, Patience patience) {
    return new ProjectionCode(
        StaffProjection.DEFINITION, run -> new StaffProjection(run, views, patience));
  }

  @Bean
  Jurisdictions jurisdictions(ProjectionGenerations generations, UnitViews units) {
    return new Jurisdictions(generations, units);
  }

  @Bean
  UnitViews unitViews(ProjectionGenerations generations) {
    return new UnitViews(generations);
  }

  @Bean
  AppointmentViews appointmentViews(ProjectionGenerations generations) {
    return new AppointmentViews(generations);
  }

  @Bean
  DelegationViews delegationViews(
      ProjectionGenerations generations, AppointmentViews appointments) {
    return new DelegationViews(generations, appointments);
  }

  @Bean
  UnitQueryHandler unitQueryHandler(
      ProjectionGenerations generations, UnitViews units, Today today) {
    return new UnitQueryHandler(generations, units, today);
  }

  @Bean
  PersonQueryHandler personQueryHandler(ProjectionGenerations generations, UnitViews units) {
    return new PersonQueryHandler(generations, units);
  }

  @Bean
  AppointmentQueryHandler appointmentQueryHandler(AppointmentViews appointments) {
    return new AppointmentQueryHandler(appointments);
  }

  @Bean
  DelegationQueryHandler delegationQueryHandler(DelegationViews delegations) {
    return new DelegationQueryHandler(delegations);
  }

  @Bean
  ScopeQueryHandler scopeQueryHandler(AppointmentViews appointments, DelegationViews delegations) {
    return new ScopeQueryHandler(appointments, delegations);
  }
}
