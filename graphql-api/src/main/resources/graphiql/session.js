// Signs in through Keycloak by authorization code with PKCE. Tokens stay in this page's memory only: after a
// reload, Keycloak's own session gives new ones without asking for the password again.

const PENDING = 'lienlac.sign-in';
const SECONDS_TO_SPARE = 20;

export class SignInFailed extends Error {}

export class Session {
  #provider;
  #clientId;
  #tokens;
  #expiresAt = 0;
  #refreshing = null;

  constructor(provider, clientId, tokens) {
    this.#provider = provider;
    this.#clientId = clientId;
    this.#keep(tokens);
  }

  /** The session that this page load brings back from Keycloak; otherwise goes there and never settles. */
  static async open({ issuer, clientId }) {
    const provider = await discover(issuer);
    const answer = takeAnswer();
    if (answer === null) {
      return redirect(provider, clientId);
    }
    const pending = takePending();
    if (answer.error) {
      throw new SignInFailed(answer.description ?? answer.error);
    }
    if (pending === null || pending.state !== answer.state) {
      return redirect(provider, clientId);
    }
    const tokens = await requestTokens(provider, {
      grant_type: 'authorization_code',
      client_id: clientId,
      code: answer.code,
      redirect_uri: pageAddress(),
      code_verifier: pending.verifier,
    });
    return new Session(provider, clientId, tokens);
  }

  async accessToken() {
    if (Date.now() >= this.#expiresAt) {
      // A refresh token works once, so that requests at the same time must share one refresh.
      this.#refreshing ??= this.#refresh().finally(() => (this.#refreshing = null));
      await this.#refreshing;
    }
    return this.#tokens.access_token;
  }

  signOut() {
    const parameters = new URLSearchParams({
      client_id: this.#clientId,
      id_token_hint: this.#tokens.id_token,
      post_logout_redirect_uri: pageAddress(),
    });
    location.assign(`${this.#provider.end_session_endpoint}?${parameters}`);
  }

  async #refresh() {
    try {
      this.#keep(
        await requestTokens(this.#provider, {
          grant_type: 'refresh_token',
          client_id: this.#clientId,
          refresh_token: this.#tokens.refresh_token,
        }),
      );
    } catch (failure) {
      if (failure instanceof SignInFailed) {
        await redirect(this.#provider, this.#clientId);
      }
      throw failure;
    }
  }

  #keep(tokens) {
    this.#tokens = tokens;
    this.#expiresAt = Date.now() + (tokens.expires_in - SECONDS_TO_SPARE) * 1000;
  }
}

async function discover(issuer) {
  const answer = await fetch(`${issuer}/.well-known/openid-configuration`);
  if (!answer.ok) {
    throw new SignInFailed(`${issuer} answered ${answer.status}.`);
  }
  return answer.json();
}

async function redirect(provider, clientId) {
  const verifier = randomText();
  const state = randomText();
  sessionStorage.setItem(PENDING, JSON.stringify({ verifier, state }));
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  const parameters = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: pageAddress(),
    scope: 'openid',
    state,
    code_challenge: base64url(new Uint8Array(digest)),
    code_challenge_method: 'S256',
  });
  location.assign(`${provider.authorization_endpoint}?${parameters}`);
  return new Promise(() => {});
}

async function requestTokens(provider, parameters) {
  const answer = await fetch(provider.token_endpoint, {
    method: 'POST',
    body: new URLSearchParams(parameters),
  });
  const body = await answer.json();
  if (!answer.ok) {
    throw new SignInFailed(body.error_description ?? body.error);
  }
  return body;
}

/** What Keycloak appended to this page's address, which is taken off it, so that a code is not used again. */
function takeAnswer() {
  const parameters = new URLSearchParams(location.search);
  if (!parameters.has('code') && !parameters.has('error')) {
    return null;
  }
  history.replaceState(null, '', pageAddress());
  return {
    code: parameters.get('code'),
    state: parameters.get('state'),
    error: parameters.get('error'),
    description: parameters.get('error_description'),
  };
}

function takePending() {
  const pending = sessionStorage.getItem(PENDING);
  sessionStorage.removeItem(PENDING);
  return JSON.parse(pending);
}

function pageAddress() {
  return location.origin + location.pathname;
}

function randomText() {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

function base64url(bytes) {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
