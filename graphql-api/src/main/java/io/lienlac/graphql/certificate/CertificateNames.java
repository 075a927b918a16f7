package io.lienlac.graphql.certificate;

import io.lienlac.api.PersonalData;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.graphql.support.ToldTexts;
import io.lienlac.graphql.support.Views;
import io.lienlac.query.api.directive.DirectiveView;
import io.lienlac.query.api.organisation.FindPersons;
import io.lienlac.query.api.organisation.FindUnits;
import io.lienlac.query.api.organisation.PersonName;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The names of what a certificate is about: of units those of the day of the letter. */
@Component
class CertificateNames {

  private static final Locale VIETNAMESE = Locale.of("vi");

  private final Views views;
  private final ToldTexts texts;

  CertificateNames(Views views, ToldTexts texts) {
    this.views = views;
    this.texts = texts;
  }

  String subject(DirectiveView letter) {
    return texts.of(letter.subject(), VIETNAMESE);
  }

  String issuer(DirectiveView letter) {
    return unit(letter.issuer(), letter.sentAt());
  }

  String recipient(Delivery delivery, Instant at) {
    return switch (delivery.kind()) {
      case UNIT -> unit(new UnitId(delivery.recipient()), at);
      case PERSON -> person(new PersonId(delivery.recipient()));
    };
  }

  private String unit(UnitId id, Instant at) {
    return views.ask(new FindUnits(Set.of(id))).units().stream()
        .findFirst()
        .map(unit -> unit.nameAt(at))
        .orElseGet(id::toString);
  }

  private String person(PersonId id) {
    return views.ask(new FindPersons(Set.of(id))).persons().stream()
        .findFirst()
        .map(person -> fullName(person.name()))
        .orElseGet(id::toString);
  }

  private String fullName(PersonalData<PersonName> name) {
    return texts.of(name.map(PersonName::full), VIETNAMESE);
  }
}
