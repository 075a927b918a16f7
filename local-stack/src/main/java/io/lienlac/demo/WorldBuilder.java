package io.lienlac.demo;

import io.lienlac.demo.World.Closing;
import io.lienlac.demo.World.Move;
import io.lienlac.demo.World.Unit;
import java.util.ArrayList;
import java.util.List;

/** Makes the world out of the files; the same files make the same world. */
final class WorldBuilder {

  private static final List<String> PROVINCES = List.of("haiduong", "hcm", "hanoi", "fourth");

  private final UnitTypes types = Resources.read("unit-types.json", UnitTypes.class);
  private final StaffBuilder staff =
      new StaffBuilder(types, Resources.read("names.json", Names.class));
  private final List<Unit> units = new ArrayList<>();
  private final List<Move> moves = new ArrayList<>();
  private final List<Closing> closings = new ArrayList<>();

  World build() {
    staff.ofMinistry();
    for (String name : PROVINCES) {
      Province province = Resources.read("provinces/" + name + ".json", Province.class);
      new ProvinceBuilder(province, types, staff, this).build();
    }
    return new World(
        units,
        staff.persons(),
        staff.posts(),
        moves,
        closings,
        Resources.list("accounts.json", World.Account.class),
        Resources.list("delegations.json", World.Delegation.class),
        Resources.list("letters.json", World.Letter.class),
        Resources.list("receipts.json", World.Receipt.class),
        Resources.list("follow-ups.json", World.FollowUp.class));
  }

  void add(Unit unit) {
    units.add(unit);
  }

  void add(Move move) {
    moves.add(move);
  }

  void add(Closing closing) {
    closings.add(closing);
  }
}
