import { address, path, send, Trouble } from './client';

/** Where a session is shared, and how that stands. */
export interface Share {
  destination: string;
  state: string;
  url?: string | null;
  lastError?: string | null;
}

/** What the first session that was asked about tells: whether the service shares at all. */
let canShare: Promise<boolean> | null = null;

/** The shares of a session; empty where the service does not share. */
export async function shares(session: string): Promise<Share[]> {
  if (canShare === null) {
    const first = ask(session);
    canShare = first.then((answer) => answer !== null);
    return (await first) ?? [];
  }
  return (await canShare) ? ((await ask(session)) ?? []) : [];
}

/** Null where there is no such route. */
async function ask(session: string): Promise<Share[] | null> {
  try {
    return (await (await send(address(path('sessions', session, 'shares')))).json()) as Share[];
  } catch (failure) {
    if (failure instanceof Trouble && failure.status === 404) {
      return null;
    }
    throw failure;
  }
}
