import { signal } from '@preact/signals';

/** Where the page is. It stands behind the `#`, so the service never sees it. */
export type Route =
  | { view: 'sessions'; workspace?: string }
  | { view: 'tree'; workspace: string }
  | { view: 'transcript'; session: string; event?: number; redacted?: boolean }
  | { view: 'files'; session: string; checkpoint?: number };

export function link(route: Route): string {
  switch (route.view) {
    case 'sessions':
      return route.workspace === undefined ? '#/' : `#/workspaces/${encodeURIComponent(route.workspace)}`;
    case 'tree':
      return `#/workspaces/${encodeURIComponent(route.workspace)}/tree`;
    case 'transcript':
      return `#/sessions/${encodeURIComponent(route.session)}${
        route.redacted ? `/redacted${at('', route.event)}` : at('events', route.event)
      }`;
    case 'files':
      return `#/sessions/${encodeURIComponent(route.session)}/files${at('', route.checkpoint)}`;
  }
}

function at(name: string, number: number | undefined): string {
  return number === undefined ? '' : `${name === '' ? '' : `/${name}`}/${number}`;
}

export function parse(hash: string): Route {
  const [place, name, view, number] = hash.replace(/^#?\//, '').split('/').map(decodeURIComponent);
  if (place === 'workspaces' && name) {
    return view === 'tree' ? { view: 'tree', workspace: name } : { view: 'sessions', workspace: name };
  }
  if (place === 'sessions' && name) {
    const chosen = number === undefined || !/^\d+$/.test(number) ? undefined : Number(number);
    return view === 'files'
      ? { view: 'files', session: name, ...(chosen !== undefined && { checkpoint: chosen }) }
      : {
          view: 'transcript',
          session: name,
          ...(view === 'redacted' && { redacted: true }),
          ...(chosen !== undefined && { event: chosen }),
        };
  }
  return { view: 'sessions' };
}

export const route = signal<Route>(parse(location.hash));

addEventListener('hashchange', () => {
  route.value = parse(location.hash);
});

export function go(to: Route): void {
  location.hash = link(to);
}
