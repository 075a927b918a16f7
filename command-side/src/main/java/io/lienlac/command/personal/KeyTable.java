package io.lienlac.command.personal;

import io.lienlac.api.organisation.PersonId;
import java.util.Map;
import java.util.Set;

/** Where the keys of persons lie. */
interface KeyTable {

  /** What is known of these; nothing of those who never had a key. */
  Map<PersonId, KnownKey> read(Set<PersonId> persons);

  /** Adds the keys of those who have none and were not erased. */
  void make(Map<PersonId, KnownKey.Wrapped> keys);

  /** From then on there is no key of the person, and none is made any more; tells all nodes. */
  void destroy(PersonId person);

  /** Some keys that lie under another key-encryption key than that. */
  Map<PersonId, KnownKey.Wrapped> notUnder(int number);

  /** The same key lies under another key-encryption key, unless it is not there any more. */
  void replace(PersonId person, KnownKey.Wrapped before, KnownKey.Wrapped after);
}
