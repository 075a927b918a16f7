package io.lienlac.graphql.certificate;

import static io.lienlac.api.CommonRefusal.MALFORMED;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.RecipientKind;
import io.lienlac.graphql.organisation.OrganisationIds;
import io.lienlac.graphql.support.GlobalId;
import io.lienlac.graphql.support.Requester;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class CertificateController {

  private static final String CERTIFICATE = "DeliveryCertificate";

  private final Certificates certificates;
  private final CertificateLinks links;

  CertificateController(Certificates certificates, CertificateLinks links) {
    this.certificates = certificates;
    this.links = links;
  }

  @QueryMapping
  @Nullable Certificate deliveryCertificate(
      @Argument String directive,
      @Argument @Nullable String unit,
      @Argument @Nullable String person,
      @ContextValue Requester requester) {
    DirectiveId letter = new DirectiveId(GlobalId.read("Directive", directive));
    return certificates.certify(requester.scope(), delivery(letter, unit, person));
  }

  private static Delivery delivery(
      DirectiveId letter, @Nullable String unit, @Nullable String person) {
    if (unit != null && person == null) {
      return new Delivery(letter, RecipientKind.UNIT, OrganisationIds.unit(unit).value());
    }
    if (unit == null && person != null) {
      return new Delivery(letter, RecipientKind.PERSON, OrganisationIds.person(person).value());
    }
    throw new CommandRefused(MALFORMED, "unit");
  }

  @SchemaMapping(typeName = CERTIFICATE)
  String document(Certificate certificate) {
    return certificate.document();
  }

  @SchemaMapping(typeName = CERTIFICATE)
  String path(Certificate certificate, @ContextValue Requester requester) {
    return links.path(
        new CertificateLinks.Target(certificate.delivery(), requester.person()), requester.at());
  }
}
