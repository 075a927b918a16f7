package io.lienlac.api.erasure;

import io.lienlac.api.organisation.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What data-protection officers have done about a person.
 *
 * @param holds those that are on, the first placed first
 * @param erasure null where nobody wished it
 */
public record ProtectionView(
    PersonId personId, List<LegalHoldView> holds, @Nullable ErasureView erasure) {

  public ProtectionView {
    holds = List.copyOf(holds);
  }
}
