import { address, path, send } from './client';
import type { Checkpoint } from './model';

/** The library's types say that it takes more than a body gives. */
type Decoder = ReadableWritablePair<string, Uint8Array>;

const BEFORE_NEXT_TRY_MILLIS = 3000;

/**
 * Tells of each checkpoint that a session gets, until it is stopped. An `EventSource` could not send
 * the token, so the stream is read here.
 */
export function follow(session: string, told: (checkpoint: Checkpoint) => void): () => void {
  const control = new AbortController();
  void listen(session, told, control.signal);
  return () => control.abort();
}

async function listen(session: string, told: (checkpoint: Checkpoint) => void, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      const response = await send(address(path('sessions', session, 'live')), { signal });
      await read(response.body!.pipeThrough(new TextDecoderStream() as Decoder), told);
    } catch {
      // Whoever looks at the page sees what is there; the stream is tried again.
    }
    await pause(signal);
  }
}

async function read(body: ReadableStream<string>, told: (checkpoint: Checkpoint) => void): Promise<void> {
  const reader = body.getReader();
  let rest = '';
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    const events = (rest + piece.value).split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events) {
      const data = event.split('\n').find((line) => line.startsWith('data:'));
      if (data !== undefined) {
        told(JSON.parse(data.slice('data:'.length)) as Checkpoint);
      }
    }
  }
}

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, BEFORE_NEXT_TRY_MILLIS);
    signal.addEventListener('abort', () => resolve());
  });
}
