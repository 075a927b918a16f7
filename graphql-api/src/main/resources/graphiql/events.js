// The events of a subscription, as GraphQL over server-sent events has them.

export function isSubscription(document, operationName) {
  const operation = document.definitions.find(
    (each) =>
      each.kind === 'OperationDefinition' && (!operationName || each.name?.value === operationName),
  );
  return operation?.operation === 'subscription';
}

export async function* events(address, request, token) {
  const connection = new AbortController();
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: {
        Accept: 'text/event-stream',
        'Content-Type': 'application/json',
        Authorization: `Bearer ${token}`,
      },
      body: JSON.stringify(request),
      signal: connection.signal,
    });
    if (!answer.ok) {
      throw new Error(`The server answered ${answer.status}.`);
    }
    for await (const event of blocks(answer.body)) {
      if (event.name === 'complete') {
        return;
      }
      if (event.name === 'next') {
        yield JSON.parse(event.data);
      }
    }
  } finally {
    connection.abort();
  }
}

async function* blocks(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (true) {
    const { done, value } = await reader.read();
    if (done) {
      return;
    }
    const parts = (text + value).split('\n\n');
    text = parts.pop();
    yield* parts.map(read);
  }
}

function read(block) {
  const event = { name: 'message', data: '' };
  for (const line of block.split('\n')) {
    if (line.startsWith('event:')) {
      event.name = line.slice(6).trim();
    } else if (line.startsWith('data:')) {
      event.data += line.slice(5);
    }
  }
  return event;
}
