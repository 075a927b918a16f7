package io.lienlac.graphql.organisation;

import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;

import io.lienlac.api.CommandRefused;
import io.lienlac.graphql.support.Connection;
import io.lienlac.graphql.support.GlobalId;
import io.lienlac.graphql.support.Paging;
import io.lienlac.graphql.support.Requester;
import io.lienlac.graphql.support.Views;
import io.lienlac.query.api.PageRequest;
import io.lienlac.query.api.organisation.PersonView;
import io.lienlac.query.api.organisation.SearchPersons;
import io.lienlac.query.api.organisation.SearchUnits;
import io.lienlac.query.api.organisation.UnitView;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class OrganisationController {

  private static final String UNITS = "units";
  private static final String PERSONS = "persons";

  private final Views views;
  private final OrganisationReader reader;
  private final Paging paging;

  OrganisationController(Views views, OrganisationReader reader, Paging paging) {
    this.views = views;
    this.reader = reader;
    this.paging = paging;
  }

  @QueryMapping
  @Nullable UnitView organisationUnit(@Argument String id, @ContextValue Requester requester) {
    UnitView unit = reader.unit(requester, GlobalId.read(OrganisationIds.UNIT, id));
    if (unit == null) {
      throw new CommandRefused(NOT_FOUND_OR_NOT_ALLOWED, "id");
    }
    return unit;
  }

  @QueryMapping
  Connection<UnitView> units(
      @Argument @Nullable UnitFilterInput filter,
      @Argument int first,
      @Argument @Nullable String after,
      @ContextValue Requester requester) {
    PageRequest page = paging.request(UNITS, first, after);
    SearchUnits search = new SearchUnits(requester.scope(), UnitFilterInput.filter(filter), page);
    return paging.connection(UNITS, views.ask(search).page());
  }

  @QueryMapping
  Connection<PersonView> persons(
      @Argument @Nullable PersonFilterInput filter,
      @Argument int first,
      @Argument @Nullable String after,
      @ContextValue Requester requester) {
    PageRequest page = paging.request(PERSONS, first, after);
    SearchPersons search =
        new SearchPersons(requester.scope(), PersonFilterInput.filter(filter), page);
    return paging.connection(PERSONS, views.ask(search).page());
  }
}
