package io.lienlac.graphql.erasure;

import io.lienlac.api.organisation.PersonId;
import io.lienlac.graphql.support.Requester;
import java.time.Instant;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class PersonalDataController {

  private final ExportAddress address;

  PersonalDataController(ExportAddress address) {
    this.address = address;
  }

  @QueryMapping
  PersonalDataExport personalDataExport(@ContextValue Requester requester) {
    PersonId person = requester.person();
    Instant until = ExportAddress.until(requester.at());
    return new PersonalDataExport(
        address.path(person, ExportForm.JSON, until),
        address.path(person, ExportForm.VIETNAMESE, until),
        address.path(person, ExportForm.ENGLISH, until),
        until);
  }
}
