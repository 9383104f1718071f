import { signal } from '@preact/signals';
import { address, path, Trouble, troubleIn } from '../api/client';
import { askForToken, forgetToken, storedToken } from '../api/token';
import { texts } from '../texts';

/** A file on its way into the vault. */
export interface Import {
  id: number;
  file: string;
  workspace: string;
  /** How much of it was sent: 0 to 1; null while the service reads it. */
  sent: number | null;
  outcome: { sessions: number; known: number; first: string } | { failure: string } | null;
}

export const imports = signal<Import[]>([]);
let next = 0;

function change(id: number, part: Partial<Import>): void {
  imports.value = imports.value.map((one) => (one.id === id ? { ...one, ...part } : one));
}

export function dismissImports(): void {
  imports.value = imports.value.filter((one) => one.outcome === null);
}

/** Imports files one after the other, and says when all are done. */
export async function importFiles(files: File[], workspace: string): Promise<void> {
  const queued = files.map((file) => ({ id: next++, file }));
  imports.value = [
    ...imports.value,
    ...queued.map(({ id, file }) => ({ id, file: file.name, workspace, sent: 0, outcome: null })),
  ];
  for (const { id, file } of queued) {
    try {
      const sessions = await upload(file, workspace, (sent) => change(id, { sent }));
      const known = sessions.filter((session) => !session.new).length;
      change(id, { outcome: { sessions: sessions.length, known, first: sessions[0]?.session ?? '' } });
    } catch (failure) {
      change(id, { outcome: { failure: failure instanceof Error ? failure.message : String(failure) } });
    }
  }
}

interface Imported {
  session: string;
  new: boolean;
}

/** Only an XMLHttpRequest tells how much of a body was sent. */
async function upload(file: File, workspace: string, progress: (sent: number | null) => void): Promise<Imported[]> {
  const token = storedToken();
  const answer = await sendFile(file, workspace, token, progress);
  if (answer.status === 401) {
    forgetToken();
    await askForToken(token === null ? 'none-yet' : 'refused');
    return upload(file, workspace, progress);
  }
  if (answer.status !== 201) {
    throw troubleIn(answer.responseText, answer.status);
  }
  return JSON.parse(answer.responseText) as Imported[];
}

function sendFile(
  file: File,
  workspace: string,
  token: string | null,
  progress: (sent: number | null) => void,
): Promise<XMLHttpRequest> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address(path('workspaces', workspace, 'imports'), { name: file.name }));
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    if (token !== null) {
      request.setRequestHeader('Authorization', `Bearer ${token}`);
    }
    request.upload.onprogress = (event) => progress(event.total === 0 ? null : event.loaded / event.total);
    request.upload.onload = () => progress(null);
    request.onload = () => resolve(request);
    request.onerror = () => reject(new Trouble(0, texts.trouble.unreachable));
    request.send(file);
  });
}
