import { address, getJson, path, send } from './client';
import type { TraceEvent } from './model';

/** Some events, and how many the whole trace has; null while the service is still reading it. */
export interface EventPage {
  events: TraceEvent[];
  total: number | null;
}

const BEHIND_EVERYTHING = 2 ** 31 - 1;

export async function eventsAt(
  session: string,
  checkpoint: number,
  from: number,
  limit: number,
): Promise<EventPage> {
  const response = await send(
    address(path('sessions', session, 'transcript'), { at: checkpoint, from, limit }),
  );
  return { events: (await response.json()) as TraceEvent[], total: totalIn(response) };
}

/** How many events there are, as soon as the service has read them all. */
export async function countEvents(session: string, checkpoint: number): Promise<number> {
  return (await eventsAt(session, checkpoint, BEHIND_EVERYTHING, 1)).total ?? 0;
}

function totalIn(response: Response): number | null {
  const total = response.headers.get('Content-Range')?.split('/')[1];
  return total === undefined || total === '*' ? null : Number(total);
}

/** Where a text stands in a conversation. */
export interface Matches {
  positions: number[];
  count: number;
}

export function matches(session: string, checkpoint: number, text: string, signal: AbortSignal): Promise<Matches> {
  return getJson(address(path('sessions', session, 'transcript', 'matches'), { at: checkpoint, text }), signal);
}

/** A row as the agent wrote it. */
export async function row(session: string, checkpoint: number, number: number): Promise<string> {
  return (await send(address(path('sessions', session, 'rows', number), { at: checkpoint }))).text();
}
