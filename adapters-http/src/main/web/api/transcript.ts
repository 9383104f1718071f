import { address, getJson, path, send } from './client';
import type { TraceEvent } from './model';
import type { Scrub } from './shares';

/** Which conversation is looked at: that of a session at a checkpoint, or what is said of it here. */
export interface Conversation {
  session: string;
  checkpoint: number;
  /** That of a sub-agent instead. */
  subAgent?: string;
  /** The sub-agents in whose conversations it is shown, from the outermost. */
  within?: string[];
  /** As a share would send it. */
  redacted?: boolean;
}

/** Some events, and how many the whole trace has; null while the service is still reading it. */
export interface EventPage {
  events: TraceEvent[];
  total: number | null;
}

const BEHIND_EVERYTHING = 2 ** 31 - 1;

export async function eventsAt(
  { session, checkpoint, subAgent, redacted }: Conversation,
  from: number,
  limit: number,
): Promise<EventPage> {
  const response = await send(
    address(path('sessions', session, 'transcript'), { at: checkpoint, subAgent, ...redaction(redacted), from, limit }),
  );
  return { events: (await response.json()) as TraceEvent[], total: totalIn(response) };
}

/** How many events there are, as soon as the service has read them all. */
export async function countEvents(conversation: Conversation): Promise<number> {
  return (await eventsAt(conversation, BEHIND_EVERYTHING, 1)).total ?? 0;
}

function redaction(isWanted = false): Record<string, string> {
  return isWanted ? { redacted: 'true' } : {};
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

export function matches(
  { session, checkpoint, redacted }: Conversation,
  text: string,
  signal: AbortSignal,
): Promise<Matches> {
  const query = { at: checkpoint, ...redaction(redacted), text };
  return getJson(address(path('sessions', session, 'transcript', 'matches'), query), signal);
}

/** Another agent that a session's agent had do something. */
export interface SubAgent {
  subAgent: string;
  /** The request to a tool that began it, where that is known. */
  callId: string | null;
  messages: number;
}

export function subAgents(session: string, checkpoint: number): Promise<SubAgent[]> {
  return getJson(address(path('sessions', session, 'transcript', 'sub-agents'), { at: checkpoint }));
}

/** What a share would hide. */
export interface Redaction {
  title: string;
  scrub: Scrub;
}

export function redactionOf(session: string, checkpoint: number): Promise<Redaction> {
  return getJson(address(path('sessions', session, 'transcript', 'redaction'), { at: checkpoint }));
}

/** A row as the agent wrote it. */
export async function row(session: string, checkpoint: number, number: number): Promise<string> {
  return (await send(address(path('sessions', session, 'rows', number), { at: checkpoint }))).text();
}
