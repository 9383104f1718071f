import { signal } from '@preact/signals';
import { address, getJson, path, sendJson } from './client';

export type ShareState =
  | 'shared'
  | 'waiting'
  | 'retrying'
  | 'stopped'
  | 'skipped'
  | 'paused'
  | 'withdrawing'
  | 'withdrawn';

/** Where a session is shared, and how that stands. */
export interface Share {
  destination: string;
  state: ShareState;
  attempts: number;
  lastError: string | null;
  nextTry: string | null;
  dataset: string | null;
  url: string | null;
  path: string | null;
  checkpoint: number | null;
  sharedAt: string | null;
}

export interface Destination {
  destination: string;
  enabled: boolean;
  dataset: string;
}

/** A secret at a place; what it is, nobody tells. */
export interface Finding {
  rule: string;
  description: string;
  row: number;
  place: string;
}

/** What a share hides. */
export interface Scrub {
  secrets: number;
  places: number;
  rules: Record<string, number>;
  findings: Finding[];
}

/** What would be sent. */
export interface Rehearsal {
  dataset: string;
  requests: { when: string; method: string; url: string; body: string }[];
  bytes: number;
  shownByViewer: boolean;
  scrub: Scrub;
}

/** Who can see a dataset, as the Hub says now. */
export interface Visibility {
  dataset: string;
  url: string;
  visibility: 'private' | 'public';
  told: 'private' | 'public' | null;
}

/** What everybody would see of a dataset. */
export interface PublicReview {
  dataset: string;
  files: string[];
  findings: { id: string; description: string }[];
}

/** What was learned last, while somebody shares a session; null before. */
export const latest = signal<{ session: string; shares: Share[] } | null>(null);

export function destinations(): Promise<Destination[]> {
  return getJson(address(path('destinations')));
}

export function shares(session: string): Promise<Share[]> {
  return getJson(address(path('sessions', session, 'shares')));
}

export function rehearse(session: string, destination: string): Promise<Rehearsal> {
  return getJson(address(path('sessions', session, 'shares', destination, 'rehearsal')));
}

export function share(session: string, destination: string, paused = false): Promise<Share[]> {
  return sendJson('POST', address(path('sessions', session, 'shares')), { destination, paused });
}

export function withdraw(session: string, destination: string): Promise<Share[]> {
  return sendJson('DELETE', address(path('sessions', session, 'shares', destination)));
}

export function retry(destination: string): Promise<void> {
  return sendJson('POST', address(path('destinations', destination, 'retry')));
}

export function visibility(destination: string): Promise<Visibility> {
  return getJson(address(path('destinations', destination, 'visibility')));
}

export function makePrivate(destination: string): Promise<Visibility> {
  return sendJson('PUT', address(path('destinations', destination, 'visibility')), { visibility: 'private' });
}

/** Without the dataset's name as `confirm`, the service refuses, and says what would be public. */
export function makePublic(destination: string, confirm: string, allow: string[]): Promise<Visibility> {
  return sendJson('PUT', address(path('destinations', destination, 'visibility')), {
    visibility: 'public',
    confirm,
    allow,
  });
}
