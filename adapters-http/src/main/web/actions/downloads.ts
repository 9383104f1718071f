import { address, path, send } from '../api/client';
import { getJson } from '../api/client';
import { storedToken } from '../api/token';

/** What a download is of. */
export type Thing = { session: string; at?: number } | { workspace: string };

export type Form = 'zip' | 'tar.gz' | 'bundle' | 'html';

/** What a download would be. */
export interface Preview {
  fileName: string;
  bytes: number;
  files: number;
  leftOut: { path: string; reason: string }[];
  leftOutCount: number;
}

export function downloadAddress(thing: Thing, form: Form, preview = false): string {
  if (form === 'html' && 'session' in thing) {
    return address(path('sessions', thing.session, 'trace'), { format: 'html', at: thing.at });
  }
  const place = 'session' in thing ? path('sessions', thing.session, 'download') : path('workspaces', thing.workspace, 'download');
  return address(place, {
    format: form,
    at: 'session' in thing ? thing.at : undefined,
    ...(preview && { preview: 'true', limit: 100 }),
  });
}

/** What an archive of files would hold. */
export function previewOf(thing: Thing, form: 'zip' | 'tar.gz'): Promise<Preview> {
  return getJson(downloadAddress(thing, form, true));
}

/** How long a bundle, or a page, would be. */
export async function documentBytes(thing: Thing, form: 'bundle' | 'html'): Promise<number> {
  const response = await send(downloadAddress(thing, form), { method: 'HEAD' });
  return Number(response.headers.get('Content-Length') ?? 0);
}

/**
 * Saves what an address gives. Without a token the browser does it by itself; with one, which no
 * address may hold, the page fetches it first.
 */
export async function save(url: string, fallbackName: string): Promise<void> {
  if (storedToken() === null) {
    click(url, fallbackName);
    return;
  }
  const response = await send(url);
  const blob = URL.createObjectURL(await response.blob());
  click(blob, nameIn(response) ?? fallbackName);
  setTimeout(() => URL.revokeObjectURL(blob), 60_000);
}

function nameIn(response: Response): string | undefined {
  const given = response.headers.get('Content-Disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(given)?.[1];
  return encoded === undefined ? /filename="([^"]+)"/.exec(given)?.[1] : decodeURIComponent(encoded);
}

function click(url: string, name: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}
