import { address, getJson, path, sendJson } from './client';
import type { Checkpoint, Session } from './model';

/** Where a fork would be, and what would go along. */
export interface ForkPlace {
  at: number | null;
  beforeCompaction: number | null;
  files: Checkpoint;
}

export function forkPlace(session: string, row: number): Promise<ForkPlace> {
  return getJson(address(path('sessions', session, 'forks', 'place'), { row }));
}

export function fork(session: string, place: ForkPlace, title: string): Promise<Session> {
  return sendJson('POST', address(path('sessions', session, 'forks')), {
    at: place.at,
    beforeCompaction: place.beforeCompaction,
    title,
  });
}
