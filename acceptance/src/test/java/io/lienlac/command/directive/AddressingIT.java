package io.lienlac.command.directive;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.CommandOutcome;
import io.lienlac.api.directive.DirectiveCommand.SendDirective;
import io.lienlac.api.directive.SelectionReach;
import io.lienlac.api.organisation.Ownership;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.SchoolLevel;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.command.CommandSideDatabase;
import io.lienlac.command.CommandSideNode;
import io.lienlac.command.Country;
import org.junit.jupiter.api.Test;

class AddressingIT {

  @Test
  void aLetterReachesEverySchool() throws Exception {
    try (CommandSideDatabase database = CommandSideDatabase.create()) {
      CommandSideNode node = database.node();
      Country country = new Country(node);
      UnitId department =
          country.unit(UnitKind.PROVINCIAL_DEPARTMENT, "Sở GD&ĐT", country.ministry);
      PersonId director = country.person("Bình", department, Position.DIRECTOR);
      for (int i = 0; i < 5; i++) {
        country.school("Trường " + i, department, Ownership.PUBLIC, SchoolLevel.PRIMARY);
      }
      SendDirective letter =
          Letter.to(
              Letter.audience(Letter.units(SelectionReach.BELOW, department)),
              department,
              director);
      CommandOutcome outcome = node.send(letter);
      assertThat(outcome.versions()).containsEntry(letter.directiveId().value(), 0L);
      Thread.sleep(2000);
      System.out.println(
          node.jdbc().sql("select * from directive_addressing").query().listOfRows());
      node.jdbc()
          .sql(
              "select type, payload_type, convert_from(payload,'UTF8') p,"
                  + " convert_from(meta_data,'UTF8') m from domain_event")
          .query()
          .listOfRows()
          .forEach(System.out::println);
    }
  }
}
