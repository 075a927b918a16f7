package io.lienlac.acceptance;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import io.lienlac.GraphQl;
import io.lienlac.RunningSystem;
import io.lienlac.acceptance.World.Staff;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.ReceiptId;
import io.lienlac.api.directive.RecipientKind;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.bson.Document;

/**
 * The first page of a unit's inbox over HTTP. The inbox is filled with copies of what the
 * projections made of one letter, each under ids and at a time of its own.
 */
final class InboxPages {

  private static final int IN_ONE_GO = 1_000;
  private static final int MICROS = 1_000_000;
  private static final String PAGE =
      "query($unit: ID) { viewer { inbox(unit: $unit, first: 20) { edges { node { sentAt readAt"
          + " directive { subject issuerName } } } } } }";

  private final RunningSystem system;
  private final Staff reader;
  private int size;

  /**
   * @param reader whose unit's inbox is still empty
   */
  InboxPages(RunningSystem system, Staff reader) {
    this.system = system;
    this.reader = reader;
  }

  /** With so many items in the inbox, which must not be fewer than the last time. */
  List<Figure> measure(int items, int pages) {
    fill(items);
    GraphQl api = system.as(reader.account());
    Latencies latencies = Latencies.of(pages, () -> read(api));
    String what = "first page of an inbox of %,d items, ".formatted(items);
    return List.of(
        Figure.of(what + "p50", latencies.percentile(50), "ms", ""),
        Figure.of(what + "p99", latencies.percentile(99), "ms", "< 20 ms"));
  }

  private void read(GraphQl api) {
    int found = api.data(PAGE, Map.of("unit", reader.unit())).at("/viewer/inbox/edges").size();
    if (found != Math.min(size, 20)) {
      throw new AssertionError("There are " + found + " items on the page");
    }
  }

  private void fill(int items) {
    try (MongoClient client = MongoClients.create(system.databases().mongodbUri())) {
      MongoDatabase views = client.getDatabase(system.databases().name());
      MongoCollection<Document> inboxes = collection(views, "inbox_items");
      MongoCollection<Document> directives = collection(views, "directives");
      Document item = Objects.requireNonNull(inboxes.find(Filters.exists("recipient")).first());
      Document directive =
          Objects.requireNonNull(directives.find(Filters.eq("_id", item.get("directive"))).first());
      while (size < items) {
        List<Document> newItems = new ArrayList<>();
        List<Document> newDirectives = new ArrayList<>();
        while (size < items && newItems.size() < IN_ONE_GO) {
          DirectiveId id = new DirectiveId(UUID.randomUUID());
          long sentAt = item.getLong("sentAt") + (long) size++ * MICROS;
          String newest = HexFormat.of().toHexDigits(Long.MAX_VALUE - sentAt) + "." + id;
          newItems.add(copy(item, id, sentAt, newest));
          newDirectives.add(
              new Document(directive)
                  .append("_id", id.toString())
                  .append("sentAt", sentAt)
                  .append("newest", newest));
        }
        directives.insertMany(newDirectives, new InsertManyOptions().ordered(false));
        inboxes.insertMany(newItems, new InsertManyOptions().ordered(false));
      }
    }
  }

  private Document copy(Document item, DirectiveId directive, long sentAt, String newest) {
    UUID unit = EventLog.plain(reader.unit());
    String mostUrgent = item.getString("mostUrgent").charAt(0) + newest;
    return new Document(item)
        .append("_id", ReceiptId.of(directive, RecipientKind.UNIT, unit).toString())
        .append("directive", directive.toString())
        .append("recipient", unit.toString())
        .append("sentAt", sentAt)
        .append("newest", newest)
        .append("mostUrgent", mostUrgent);
  }

  private static MongoCollection<Document> collection(MongoDatabase views, String name) {
    return StreamSupport.stream(views.listCollectionNames().spliterator(), false)
        .filter(each -> each.matches(name + "_\\d+"))
        .findFirst()
        .map(views::getCollection)
        .orElseThrow();
  }
}
