package io.lienlac.command.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.WithoutViews;
import io.lienlac.api.CommonRefusal;
import io.lienlac.api.Refusal;
import io.lienlac.api.organisation.OrganisationCommand.RenameUnit;
import io.lienlac.command.CommandSideDatabase;
import io.lienlac.command.CommandSideNode;
import io.lienlac.command.Country;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@WithoutViews
class ConcurrencyIT {

  private static final int COMMANDS = 200;

  @Test
  void everyCommandOnOneAggregateIsCarriedOutOnceOrRefused() throws Exception {
    try (CommandSideDatabase database = CommandSideDatabase.create()) {
      CommandSideNode one = database.node();
      CommandSideNode other = database.node();
      Country country = new Country(one);
      int refused = 0;
      try (ExecutorService clients = Executors.newFixedThreadPool(COMMANDS / 5)) {
        List<Future<List<Refusal>>> answers =
            IntStream.range(0, COMMANDS)
                .mapToObj(
                    i ->
                        clients.submit(
                            () -> (i % 2 == 0 ? one : other).refusals(rename(country, "Bộ " + i))))
                .toList();
        for (Future<List<Refusal>> answer : answers) {
          List<Refusal> refusals = answer.get();
          refused += refusals.size();
          assertThat(refusals)
              .allSatisfy(
                  refusal -> assertThat(refusal.code()).isEqualTo(CommonRefusal.CHANGED_MEANWHILE));
        }
      }
      assertThat(refused).isLessThan(COMMANDS / 10);
      assertThat(versions(one, country))
          .isEqualTo(IntStream.rangeClosed(0, COMMANDS - refused).boxed().toList());
    }
  }

  private static RenameUnit rename(Country country, String name) {
    return new RenameUnit(country.ministry, name, country.administrator, Country.NOW);
  }

  private static List<Integer> versions(CommandSideNode node, Country country) {
    return node.jdbc()
        .sql("select sequence_number from domain_event where aggregate_identifier = ? order by 1")
        .param(country.ministry.toString())
        .query(Integer.class)
        .list();
  }
}
