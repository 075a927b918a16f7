package io.lienlac.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class RoomTest {

  private long usable = 100;
  private final Room room = new Room(() -> usable);

  @Test
  void isGivenOutAsLongAsThereIsSome() throws IOException {
    try (Room.Share _ = room.take(60);
        Room.Share _ = room.take(40)) {
      refuses(1);
    }
  }

  @Test
  void whatIsWrittenOfWhatWasGivenIsNotCountedTwice() throws IOException {
    try (Room.Share _ = room.take(60)) {
      usable = 40;
      room.take(40).close();
      refuses(41);
    }
  }

  @Test
  void comesFreeWithWhoeverHadIt() throws IOException {
    room.take(100).close();
    room.take(100).close();
  }

  @Test
  void isAsMuchAsTheFolderHasWhenNobodyHasAny() throws IOException {
    room.take(100).close();
    usable = 50;
    refuses(51);
    usable = 200;
    room.take(200).close();
  }

  private void refuses(long bytes) {
    assertThatExceptionOfType(FileRefused.class)
        .isThrownBy(() -> room.take(bytes))
        .satisfies(refused -> assertThat(refused.reason()).isEqualTo(FileRefused.Reason.BUSY));
  }
}
