package io.lienlac.query.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.query.QuerySideFixture;
import io.lienlac.query.QuerySideNode;
import io.lienlac.query.Story;
import io.lienlac.query.config.MongoClientCustomizer;
import io.lienlac.query.support.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;

/** A unit's version, on which a mutation waits, shows no sooner than what it stands for. */
class UnitVersionIT {

  private static final String UNITS = UnitProjection.DEFINITION.collection();
  private static final String CLOSED = "2035-01-01";

  private static final List<Document> SEEN = new CopyOnWriteArrayList<>();
  private static volatile @Nullable MongoCollection<Document> units;

  @Test
  void noVersionIsSeenBeforeWhatIsWorkedOutForIt() {
    Story story = new Story();
    UnitId ministry = story.unit(UnitKind.MINISTRY, "Bộ", null);
    UnitId department = story.unit(UnitKind.PROVINCIAL_DEPARTMENT, "Sở", ministry);
    UnitId other = story.unit(UnitKind.PROVINCIAL_DEPARTMENT, "Sở khác", ministry);
    UnitId school = story.unit(UnitKind.DISTRICT_BUREAU, "Phòng", department);
    try (QuerySideFixture fixture = QuerySideFixture.create()) {
      units = fixture.views().getCollection(UNITS);
      QuerySideNode node = fixture.node(LookingBeforeWrites.class);
      node.show(story.told());
      story.moved(school, other, LocalDate.of(2031, 7, 1));
      node.show(story.told());
      story.closed(school, LocalDate.parse(CLOSED));
      node.show(story.told());
    }
    assertThat(SEEN).anyMatch(unit -> Values.version(unit) == 0);
    assertThat(SEEN).allSatisfy(UnitVersionIT::hasAllThatItsVersionStandsFor);
  }

  private static void hasAllThatItsVersionStandsFor(Document unit) {
    long version = Values.version(unit);
    if (version >= 0) {
      assertThat(UnitDocument.complete(unit)).isTrue();
    }
    if (version >= 1) {
      assertThat(UnitRows.paths(unit)).hasSize(2);
    }
    if (version >= 2) {
      assertThat(unit).containsEntry(UnitDocument.UNTIL, CLOSED);
    }
  }

  static class LookingBeforeWrites {

    @Bean
    MongoClientCustomizer looking() {
      return settings ->
          settings.addCommandListener(
              new CommandListener() {
                @Override
                public void commandStarted(CommandStartedEvent event) {
                  MongoCollection<Document> all = units;
                  if (all != null
                      && event.getCommandName().equals("update")
                      && event.getCommand().getString("update").getValue().equals(UNITS)) {
                    SEEN.addAll(all.find().into(new ArrayList<>()));
                  }
                }
              });
    }
  }
}
