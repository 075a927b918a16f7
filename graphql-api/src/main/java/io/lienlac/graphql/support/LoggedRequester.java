package io.lienlac.graphql.support;

import io.lienlac.api.CommandMetadata;
import io.lienlac.api.organisation.PersonId;
import io.micrometer.context.ThreadLocalAccessor;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Lets the log say on which request, and for whom, whatever thread works on a field: pseudonyms,
 * never a name. The library of contexts finds it by its name in {@code META-INF/services}.
 */
public final class LoggedRequester implements ThreadLocalAccessor<Requester> {

  private static final ThreadLocal<@Nullable Requester> CURRENT = new ThreadLocal<>();

  @Override
  public Object key() {
    return Requester.CONTEXT_KEY;
  }

  @Override
  public @Nullable Requester getValue() {
    return CURRENT.get();
  }

  @Override
  public void setValue(Requester requester) {
    CURRENT.set(requester);
    MDC.put(CommandMetadata.CORRELATION_ID, requester.correlationId().toString());
    PersonId known = requester.knownPerson();
    if (known == null) {
      MDC.remove(CommandMetadata.ACTOR_ID);
    } else {
      MDC.put(CommandMetadata.ACTOR_ID, known.toString());
    }
  }

  @Override
  public void setValue() {
    CURRENT.remove();
    MDC.remove(CommandMetadata.CORRELATION_ID);
    MDC.remove(CommandMetadata.ACTOR_ID);
  }

  /** From the moment at which it is known whose request it is. */
  static void isKnown(Requester requester, PersonId person) {
    if (CURRENT.get() == requester) {
      MDC.put(CommandMetadata.ACTOR_ID, person.toString());
    }
  }
}
