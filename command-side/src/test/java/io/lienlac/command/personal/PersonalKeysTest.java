package io.lienlac.command.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import io.lienlac.api.organisation.PersonId;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class PersonalKeysTest {

  private static final PersonId AN = PersonId.of("22222222-0000-4000-8000-000000000001");
  private static final PersonId BINH = PersonId.of("22222222-0000-4000-8000-000000000002");
  private static final byte[] NAME = {1, 2, 3};
  private static final byte[] PLACE = {4};

  private final FakeKeys table = new FakeKeys();
  private final PersonalKeys keys = table.keys();

  @Test
  void everybodyHasOneKeyOfTheirOwn() throws GeneralSecurityException {
    Map<PersonId, Aead> made = keys.findOrMake(Set.of(AN, BINH));
    byte[] sealed = key(made, AN).encrypt(NAME, PLACE);
    assertThat(key(table.keys().findOrMake(Set.of(AN)), AN).decrypt(sealed, PLACE)).isEqualTo(NAME);
    assertThatThrownBy(() -> key(made, BINH).decrypt(sealed, PLACE))
        .isInstanceOf(GeneralSecurityException.class);
  }

  @Test
  void whoHasNoneIsNotGivenOneToRead() {
    assertThat(keys.find(Set.of(AN))).isEmpty();
    assertThat(table.rows()).isEmpty();
  }

  @Test
  void whoseKeyIsDestroyedNeverGetsAnother() {
    keys.findOrMake(Set.of(AN));
    keys.destroy(AN);
    assertThat(keys.find(Set.of(AN))).isEmpty();
    assertThat(keys.findOrMake(Set.of(AN, BINH))).containsOnlyKeys(BINH);
  }

  @Test
  void aKeyIsAskedForOnce() {
    keys.findOrMake(Set.of(AN));
    int before = table.questions();
    keys.find(Set.of(AN));
    keys.findOrMake(Set.of(AN));
    assertThat(table.questions()).isEqualTo(before);
  }

  @Test
  void whatIsForgottenIsAskedForAgain() {
    keys.findOrMake(Set.of(AN));
    int before = table.questions();
    keys.forget(AN);
    keys.find(Set.of(AN));
    keys.forgetAll();
    keys.find(Set.of(AN));
    assertThat(table.questions()).isEqualTo(before + 2);
  }

  @Test
  void aKeyWhoseTransactionFailedIsNotUsedAfterwards() throws GeneralSecurityException {
    TransactionSynchronizationManager.initSynchronization();
    byte[] lost = key(keys.findOrMake(Set.of(AN)), AN).encrypt(NAME, PLACE);
    TransactionSynchronizationManager.clearSynchronization();
    table.takeBack();
    Aead next = key(keys.findOrMake(Set.of(AN)), AN);
    assertThatThrownBy(() -> next.decrypt(lost, PLACE))
        .isInstanceOf(GeneralSecurityException.class);
  }

  @Test
  void aKeyIsAtHandOnceItsTransactionIsThrough() {
    TransactionSynchronizationManager.initSynchronization();
    keys.findOrMake(Set.of(AN));
    TransactionSynchronizationManager.getSynchronizations()
        .forEach(TransactionSynchronization::afterCommit);
    TransactionSynchronizationManager.clearSynchronization();
    int before = table.questions();
    keys.find(Set.of(AN));
    assertThat(table.questions()).isEqualTo(before);
  }

  @Test
  void keysAreReadUnderTheKeyThatWrappedThemAndMadeUnderTheFirst() throws Exception {
    byte[] sealed = key(keys.findOrMake(Set.of(AN)), AN).encrypt(NAME, PLACE);
    PersonalKeys both = table.keys(FakeKeys.SECOND + "," + FakeKeys.FIRST);
    assertThat(key(both.find(Set.of(AN)), AN).decrypt(sealed, PLACE)).isEqualTo(NAME);
    both.findOrMake(Set.of(BINH));
    assertThat(numbers()).containsExactlyInAnyOrder(1, 2);
  }

  @Test
  void whatIsWrappedAnewNeedsTheFormerKeyNoLonger() throws Exception {
    byte[] sealed = key(keys.findOrMake(Set.of(AN)), AN).encrypt(NAME, PLACE);
    PersonalKeys both = table.keys(FakeKeys.SECOND + "," + FakeKeys.FIRST);
    assertThat(both.wrapAnew()).isEqualTo(1);
    assertThat(both.wrapAnew()).isZero();
    PersonalKeys second = table.keys(FakeKeys.SECOND);
    assertThat(key(second.find(Set.of(AN)), AN).decrypt(sealed, PLACE)).isEqualTo(NAME);
  }

  @Test
  void withoutTheKeyThatWrappedItNobodyIsTakenForErased() {
    keys.findOrMake(Set.of(AN));
    assertThatThrownBy(() -> table.keys(FakeKeys.SECOND).find(Set.of(AN)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("lacks key 1");
  }

  private Iterable<Integer> numbers() {
    return table.rows().stream().map(row -> ((KnownKey.Wrapped) row).number()).toList();
  }

  private static Aead key(Map<PersonId, Aead> keys, PersonId person) {
    return Objects.requireNonNull(keys.get(person));
  }
}
