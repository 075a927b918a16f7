package io.lienlac.api.upcast;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.directive.DirectiveSent;
import io.lienlac.api.organisation.UnitRenamed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventFormsTest {

  @Test
  void whatThisCodeWritesAndWhatItWroteIsNotNewer() {
    assertThat(isNewer(UnitRenamed.class, "1")).isFalse();
    assertThat(isNewer(DirectiveSent.class, "1")).isFalse();
    assertThat(isNewer(DirectiveSent.class, "2")).isFalse();
    assertThat(isNewer(Integer.class, null)).isFalse();
  }

  @Test
  void whatHasAnotherRevisionOrIsNotThereAtAllIsNewer() {
    assertThat(isNewer(UnitRenamed.class, "2")).isTrue();
    assertThat(isNewer(DirectiveSent.class, "10")).isTrue();
    assertThat(EventForms.isNewer("io.lienlac.api.organisation.UnitMerged", "1")).isTrue();
    assertThat(EventForms.isNewer("io.lienlac.api.organisation.UnitMerged", null)).isTrue();
  }

  @Test
  void whatWasWrittenBeforeIsReadable() {
    assertThat(EventForms.readable(UnitRenamed.class)).containsExactly("1");
    assertThat(EventForms.readable(DirectiveSent.class)).containsExactly("1", "2");
  }

  @Test
  void aFormIsToldByItsKindAndRevision() {
    assertThat(EventForms.told("io.lienlac.api.organisation.UnitMerged", "1"))
        .isEqualTo("UnitMerged 1");
    assertThat(EventForms.told("io.lienlac.api.organisation.UnitMerged", null))
        .isEqualTo("UnitMerged");
  }

  private static boolean isNewer(Class<?> type, @Nullable String revision) {
    return EventForms.isNewer(type.getName(), revision);
  }
}
