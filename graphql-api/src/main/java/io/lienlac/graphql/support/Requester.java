package io.lienlac.graphql.support;

import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;

import graphql.GraphQLContext;
import io.lienlac.api.CommandRefused;
import io.lienlac.api.organisation.FindPersonOfAccount;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.query.api.organisation.FindScope;
import io.lienlac.query.api.organisation.Scope;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.dataloader.BatchLoaderEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and when. There is one for each request; what it has to look up it looks up once, when
 * it is first wanted.
 */
public final class Requester {

  static final String CONTEXT_KEY = "requester";

  private final FindPersonOfAccount account;
  private final @Nullable String client;
  private final Instant at;
  private final Locale locale;
  private final Views views;
  private final UUID correlationId = UUID.randomUUID();
  private @Nullable PersonId person;
  private @Nullable Scope scope;

  /**
   * @param client the client whose token it is, by the id under which the issuer knows it
   */
  Requester(
      FindPersonOfAccount account,
      @Nullable String client,
      Instant at,
      Locale locale,
      Views views) {
    this.account = account;
    this.client = client;
    this.at = at;
    this.locale = locale;
    this.views = views;
  }

  /** Who asks what a batch is loaded for. */
  public static Requester of(BatchLoaderEnvironment environment) {
    GraphQLContext context = Objects.requireNonNull(environment.getContext());
    return Objects.requireNonNull(context.get(CONTEXT_KEY));
  }

  /** The time of the request, in microseconds. */
  public Instant at() {
    return at;
  }

  /** The client through which it is asked; null when the token does not name one. */
  public @Nullable String client() {
    return client;
  }

  /** The language of the request. */
  public Locale locale() {
    return locale;
  }

  /** Names the request in logs, commands and events. */
  public UUID correlationId() {
    return correlationId;
  }

  /** The person whose account it is; null when it is nobody's. */
  public synchronized @Nullable PersonId personOrNobody() {
    if (person == null) {
      person = views.holder(account);
      if (person != null) {
        LoggedRequester.isKnown(this, person);
      }
    }
    return person;
  }

  /** The person whose account it is, if that was looked up already. */
  synchronized @Nullable PersonId knownPerson() {
    return person;
  }

  /** The person whose account it is; refused when it is nobody's. */
  public PersonId person() {
    PersonId found = personOrNobody();
    if (found == null) {
      throw new CommandRefused(NOT_FOUND_OR_NOT_ALLOWED);
    }
    return found;
  }

  /** What this person may do and see now; refused when the account is nobody's. */
  public synchronized Scope scope() {
    if (scope == null) {
      scope = views.ask(new FindScope(person(), at));
    }
    return scope;
  }

  /** The same at a later time, when this is what they may do and see. */
  Requester again(Instant now, Scope then) {
    Requester again = new Requester(account, client, now, locale, views);
    again.person = then.person();
    again.scope = then;
    return again;
  }

  /** After a mutation: what it changed may have changed the scope, too. */
  synchronized void forgetScope() {
    scope = null;
  }
}
