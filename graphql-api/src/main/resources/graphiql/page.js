import { events, isSubscription } from '/graphiql/events.js';
import { Session } from '/graphiql/session.js';

const WELCOME = `# Answered for the person who signed in.
# Ctrl-Enter runs it; the book describes all.

{
  viewer {
    person {
      fullName
    }
    appointments {
      position
      unit {
        name
      }
    }
  }
}
`;

async function open() {
  const settings = await (await fetch('/graphiql/config.json')).json();
  const session = await Session.open(settings);
  showSignOut(session);
  render(settings.endpoint, session);
}

function render(endpoint, session) {
  const answers = GraphiQL.createFetcher({
    url: endpoint,
    fetch: async (address, options) =>
      fetch(address, {
        ...options,
        headers: { ...options.headers, Authorization: `Bearer ${await session.accessToken()}` },
      }),
  });
  const fetcher = async (request, options) =>
    options?.documentAST && isSubscription(options.documentAST, request.operationName)
      ? events(endpoint, request, await session.accessToken())
      : answers(request, options);
  ReactDOM.createRoot(document.getElementById('graphiql')).render(
    React.createElement(GraphiQL, { fetcher, defaultQuery: WELCOME, shouldPersistHeaders: false }),
  );
}

function showSignOut(session) {
  const button = document.getElementById('sign-out');
  button.hidden = false;
  button.addEventListener('click', () => session.signOut());
}

function showFailure(failure) {
  const message = document.getElementById('message');
  message.textContent = `Signing in failed: ${failure.message} `;
  const again = document.createElement('a');
  again.href = location.pathname;
  again.textContent = 'Try again';
  message.append(again);
}

open().catch(showFailure);
