package io.lienlac.query.api.trail;

import java.util.List;

/**
 * A kind of event as it is stored.
 *
 * @param feature the part of the system that it belongs to
 * @param revision the one in which it is written now, to which the fields belong
 * @param readableRevisions those in which it may be stored, from the first to the one written now
 */
public record EventTypeView(
    String feature,
    String name,
    String revision,
    List<String> readableRevisions,
    List<Field> fields) {

  public EventTypeView {
    readableRevisions = List.copyOf(readableRevisions);
    fields = List.copyOf(fields);
  }

  /**
   * A field of an event.
   *
   * @param owner the event, or the part of an event, that has the field
   * @param path its name within the event; members of lists are marked by {@code []}
   * @param type its type; of a part, the part's name
   * @param optional whether it may be missing
   * @param personal whether it tells something about a person, which that person may have erased
   */
  public record Field(String owner, String path, String type, boolean optional, boolean personal) {

    /** Its name in its owner. */
    public String name() {
      return path.substring(path.lastIndexOf('.') + 1).replace("[]", "");
    }
  }
}
