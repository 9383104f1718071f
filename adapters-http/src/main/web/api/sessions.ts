import { address, getJson, getPage, path, send, sendJson, type Page } from './client';
import { everyPage } from './everyPage';
import type { Checkpoint, Difference, Entry, Session, Tree, Usage, Workspace } from './model';

/** How a list of sessions is asked for. */
export interface SessionQuery {
  workspace?: string;
  search?: string;
  agent?: string;
  sort?: string;
}

export function sessions(query: SessionQuery, cursor: string | null, signal?: AbortSignal): Promise<Page<Session>> {
  return getPage(address('api/sessions', { ...query, limit: 50, cursor: cursor ?? undefined }), signal);
}

export function session(id: string): Promise<Session> {
  return getJson(address(path('sessions', id)));
}

export function workspaces(): Promise<Workspace[]> {
  return everyPage((cursor) => getPage(address('api/workspaces', { limit: 1000, cursor: cursor ?? undefined })));
}

export function tree(workspace: string): Promise<Tree[]> {
  return getJson(address(path('workspaces', workspace, 'tree')));
}

export function usage(id: string, signal?: AbortSignal): Promise<Usage> {
  return getJson(address(path('sessions', id, 'usage')), signal);
}

export function checkpoints(id: string, cursor: string | null): Promise<Page<Checkpoint>> {
  return getPage(address(path('sessions', id, 'checkpoints'), { limit: 200, cursor: cursor ?? undefined }));
}

export function files(id: string, checkpoint: number, cursor: string | null): Promise<Page<Entry>> {
  return getPage(
    address(path('sessions', id, 'checkpoints', checkpoint, 'files'), {
      limit: 1000,
      cursor: cursor ?? undefined,
    }),
  );
}

export function differences(id: string, checkpoint: number, cursor: string | null): Promise<Page<Difference>> {
  return getPage(
    address(path('sessions', id, 'checkpoints', checkpoint, 'diff'), {
      limit: 1000,
      cursor: cursor ?? undefined,
    }),
  );
}

export function fileAddress(id: string, checkpoint: number, file: string): string {
  return address(path('sessions', id, 'checkpoints', checkpoint, 'files', ...file.split('/')));
}

export async function fileBytes(id: string, checkpoint: number, file: string): Promise<Blob> {
  return (await send(fileAddress(id, checkpoint, file))).blob();
}

export function rename(id: string, title: string): Promise<Session> {
  return sendJson('PATCH', address(path('sessions', id)), { title });
}

export function remove(id: string): Promise<void> {
  return sendJson('DELETE', address(path('sessions', id)));
}

export function restore(id: string): Promise<Session> {
  return sendJson('POST', address(path('sessions', id, 'restore')));
}
