package io.lienlac.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.PersonalData.Erased;
import io.lienlac.api.PersonalData.Kept;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PersonalDataTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  record File(String name, long size) {}

  record Told(
      PersonalData<String> name,
      @Nullable PersonalData<String> phone,
      PersonalData<List<File>> files,
      PersonalData<Map<String, Boolean>> answers) {}

  @Test
  void whatIsKeptIsWrittenAsIfNothingWereAroundIt() {
    Told told =
        new Told(
            new Kept<>("An"),
            null,
            new Kept<>(List.of(new File("a", 1))),
            new Kept<>(Map.of("here", true)));
    String json =
        "{\"name\":\"An\",\"phone\":null,\"files\":[{\"name\":\"a\",\"size\":1}],"
            + "\"answers\":{\"here\":true}}";
    assertThat(written(told)).isEqualTo(JSON.readTree(json));
    assertThat(JSON.readValue(json, Told.class)).isEqualTo(told);
  }

  @Test
  void whatIsErasedSaysSo() {
    Told told = new Told(new Erased<>(), new Erased<>(), new Erased<>(), new Erased<>());
    String json =
        "{\"name\":{\"erased\":true},\"phone\":{\"erased\":true},\"files\":{\"erased\":true},"
            + "\"answers\":{\"erased\":true}}";
    assertThat(written(told)).isEqualTo(JSON.readTree(json));
    assertThat(JSON.readValue(json, Told.class)).isEqualTo(told);
  }

  @Test
  void whatIsErasedIsTheSameAsWhateverIsToldAgain() {
    PersonalData<String> erased = new Erased<>();
    PersonalData<String> kept = new Kept<>("An");
    assertThat(erased.again("Bình")).isEqualTo(erased);
    assertThat(kept.again("Bình")).isEqualTo(new Kept<>("Bình"));
    assertThat(PersonalData.again(erased, null)).isEqualTo(erased);
    assertThat(PersonalData.again(kept, null)).isNull();
    assertThat(PersonalData.<String>again(null, "Bình")).isEqualTo(new Kept<>("Bình"));
  }

  @Test
  void whatFollowsIsErasedWithIt() {
    assertThat(new Kept<>("An").map(String::length)).isEqualTo(new Kept<>(2));
    assertThat(new Erased<String>().map(String::length)).isEqualTo(new Erased<>());
    assertThat(new Erased<String>().or("-")).isEqualTo("-");
  }

  @Test
  void theErasedComeLastAmongNames() {
    PersonalData<String> erased = new Erased<>();
    PersonalData<String> last = new Kept<>("Ỷ");
    assertThat(VietnameseOrder.personKey(erased, erased, erased))
        .isGreaterThan(VietnameseOrder.personKey(last, last, last));
  }

  private static JsonNode written(Told told) {
    return JSON.readTree(JSON.writeValueAsString(told));
  }
}
