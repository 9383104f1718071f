import { askForToken, forgetToken, storedToken } from './token';
import { texts } from '../texts';

/** What the service says of a request that it refuses (RFC 9457). */
export type Problem = { title?: string; detail?: string } & Record<string, unknown>;

/** A request that the service refused, or that never reached it; its message is for people. */
export class Trouble extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly problem: Problem = {},
  ) {
    super(message);
  }
}

/** An address below the page's own, wherever a proxy has put that. */
export function address(path: string, query: Record<string, string | number | undefined> = {}): string {
  const url = new URL(path, document.baseURI);
  url.hash = '';
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') {
      url.searchParams.set(name, String(value));
    }
  }
  return url.href;
}

/** A path of the API of which each part may hold any character. */
export function path(...parts: (string | number)[]): string {
  return 'api/' + parts.map((part) => encodeURIComponent(part)).join('/');
}

/** Sends a request with the token, where there is one, and asks for one where it is missing. */
export async function send(url: string, init: RequestInit = {}): Promise<Response> {
  const token = storedToken();
  const response = await reach(url, init, token);
  if (response.status === 401) {
    if (storedToken() === token) {
      forgetToken();
      await askForToken(token === null ? 'none-yet' : 'refused');
    }
    return send(url, init);
  }
  if (!response.ok) {
    throw await trouble(response);
  }
  return response;
}

async function reach(url: string, init: RequestInit, token: string | null): Promise<Response> {
  const headers = new Headers(init.headers);
  if (token !== null) {
    headers.set('Authorization', `Bearer ${token}`);
  }
  try {
    return await fetch(url, { ...init, headers });
  } catch (failure) {
    if (init.signal?.aborted) {
      throw failure;
    }
    throw new Trouble(0, texts.trouble.unreachable);
  }
}

async function trouble(response: Response): Promise<Trouble> {
  return troubleIn(await response.text(), response.status);
}

/** The trouble that the body of an answer tells, or the status where it tells none. */
export function troubleIn(body: string, status: number): Trouble {
  const problem = read(body);
  return new Trouble(status, problem.detail ?? problem.title ?? texts.trouble.status(status), problem);
}

function read(body: string): Problem {
  try {
    return JSON.parse(body) as Problem;
  } catch {
    return {};
  }
}

export async function getJson<T>(url: string, signal?: AbortSignal): Promise<T> {
  const response = await send(url, signal ? { signal } : {});
  return (await response.json()) as T;
}

export async function sendJson<T>(method: string, url: string, body?: unknown): Promise<T> {
  const init: RequestInit = { method };
  if (body !== undefined) {
    init.body = JSON.stringify(body);
    init.headers = { 'Content-Type': 'application/json' };
  }
  const response = await send(url, init);
  const answer = await response.text();
  return (answer === '' ? undefined : JSON.parse(answer)) as T;
}

/** A page of a list, and the cursor of the next. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

export async function getPage<T>(url: string, signal?: AbortSignal): Promise<Page<T>> {
  const response = await send(url, signal ? { signal } : {});
  return { items: (await response.json()) as T[], next: nextCursor(response) };
}

function nextCursor(response: Response): string | null {
  const link = response.headers.get('Link')?.match(/<([^>]*)>;\s*rel="next"/)?.[1];
  return link === undefined ? null : new URL(link, document.baseURI).searchParams.get('cursor');
}
