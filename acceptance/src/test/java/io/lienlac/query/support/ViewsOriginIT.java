package io.lienlac.query.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.query.QuerySideFixture;
import io.lienlac.query.QuerySideNode;
import io.lienlac.query.Story;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Views of one event store are never continued with the events of another. */
@SuppressWarnings("NullAway.Init")
class ViewsOriginIT {

  private final Story story = new Story();
  private QuerySideFixture fixture;
  private QuerySideNode node;
  private Map<String, String> shown;

  @BeforeEach
  void showAUnit() {
    story.unit(UnitKind.MINISTRY, "Bộ", null);
    fixture = QuerySideFixture.create();
    node = fixture.node();
    node.show(story.told());
    shown = node.digests();
  }

  @AfterEach
  void drop() {
    fixture.close();
  }

  @Test
  void aNodeOfAnotherStoreRefusesThemUntilTheyAreDropped() {
    becomeAnotherStore();
    node.close();

    assertThatThrownBy(fixture::node)
        .hasRootCauseInstanceOf(ForeignViews.class)
        .rootCause()
        .hasMessageContaining("'" + fixture.views().getName() + "'");
    assertThat(shown.keySet())
        .allSatisfy(
            name -> assertThat(ViewDigest.of(stored(name).find())).isEqualTo(shown.get(name)));

    fixture.dropViews();
    QuerySideNode other = fixture.node();
    other.waitForViews();
    assertThat(other.digests()).isEqualTo(shown);
  }

  @Test
  void viewsWhoseStoreNobodyNotedAreRefusedToo() {
    node.close();
    fixture.drop(DeclaredIndexes.ORIGIN);

    assertThatThrownBy(fixture::node).hasRootCauseInstanceOf(ForeignViews.class);
    assertThat(fixture.views().getCollection(DeclaredIndexes.ORIGIN).find()).isEmpty();
  }

  @Test
  void anIndexOfAnotherStoreIsRefusedToo() {
    becomeAnotherStore();
    node.close();
    fixture.views().drop();

    assertThatThrownBy(fixture::node)
        .hasRootCauseInstanceOf(ForeignViews.class)
        .rootCause()
        .hasMessageContaining("Elasticsearch");
    fixture.archive().drop();
    QuerySideNode other = fixture.node();
    other.waitForViews();
    assertThat(other.digests()).isEqualTo(shown);
  }

  private MongoCollection<Document> stored(String name) {
    return fixture.views().getCollection(name);
  }

  private void becomeAnotherStore() {
    node.bean(JdbcClient.class)
        .sql("update event_store_identity set id = ?")
        .param(UUID.randomUUID())
        .update();
  }
}
