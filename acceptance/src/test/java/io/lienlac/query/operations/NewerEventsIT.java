package io.lienlac.query.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.WithoutViews;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.query.QuerySideFixture;
import io.lienlac.query.QuerySideNode;
import io.lienlac.query.StoredFact;
import io.lienlac.query.api.operations.AwaitedEventView;
import io.lienlac.query.support.Patient;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A node waits at an event that it does not know, and a node that knows it takes over. The newer
 * build is this one: what the older one would not know is taken for newer as long as it is marked.
 */
@WithoutViews
class NewerEventsIT {

  private final Upkeep upkeep = new Upkeep();

  @ParameterizedTest
  @ValueSource(strings = {"payload_revision = '9'", "payload_type = payload_type || 'Anew'"})
  void projectionsWaitVisiblyAndGoOnWhenANodeKnowsTheEvent(String newer) {
    try (QuerySideFixture fixture = QuerySideFixture.create()) {
      QuerySideNode node = fixture.node();
      node.show(upkeep.story.told());
      upkeep.story.unit(UnitKind.PROVINCIAL_DEPARTMENT, "Sở trước", upkeep.ministry);
      appendNewer(node, newer);
      Patient.until(() -> upkeep.projection(node).lagEvents() == 2);
      Patient.until(() -> upkeep.projection(node).awaited() != null);
      AwaitedEventView awaited = Objects.requireNonNull(upkeep.projection(node).awaited());
      assertThat(awaited.position()).isEqualTo(upkeep.projection(node).position() + 1);
      assertThat(upkeep.projection(node).lagEvents()).isEqualTo(2);
      assertThat(upkeep.projection(node).lag()).isPositive();
      assertThat(upkeep.found(node)).isEqualTo(1);
      assertThat(node.deadLetters()).isZero();

      becomeKnown(node, newer);
      QuerySideNode other = fixture.node();
      other.waitForViews();
      assertThat(upkeep.projection(other).awaited()).isNull();
      assertThat(upkeep.found(other)).isEqualTo(3);
      node.waitForViews();
      assertThat(upkeep.projection(node).awaited()).isNull();
      assertThat(node.deadLetters()).isZero();
    }
  }

  /** One that is known, one that is newer, and one that is known again. */
  private void appendNewer(QuerySideNode node, String newer) {
    upkeep.story.unit(UnitKind.PROVINCIAL_DEPARTMENT, "Sở mới", upkeep.ministry);
    upkeep.story.unit(UnitKind.PROVINCIAL_DEPARTMENT, "Sở sau", upkeep.ministry);
    List<StoredFact> told = upkeep.story.told();
    node.append(told.subList(0, 1));
    node.bean(TransactionTemplate.class)
        .executeWithoutResult(
            status -> {
              node.append(told.subList(1, 3));
              node.bean(JdbcClient.class)
                  .sql("update domain_event set " + newer + " where event_identifier = ?")
                  .param(told.get(1).id().toString())
                  .update();
            });
  }

  private static void becomeKnown(QuerySideNode node, String newer) {
    node.bean(JdbcClient.class)
        .sql(
            newer.contains("revision")
                ? "update domain_event set payload_revision = '1' where payload_revision = '9'"
                : "update domain_event set payload_type = replace(payload_type, 'Anew', '')")
        .update();
  }
}
