import { useEffect, useState } from 'preact/hooks';
import { sessions, workspaces } from '../api/sessions';
import type { Session } from '../api/model';
import { go, link } from '../app/route';
import { texts } from '../texts';
import { ago, bytes, time } from '../ui/format';
import { useLoaded } from '../ui/useLoaded';
import { Failure, Waiting } from '../ui/Waiting';
import { usePages } from './usePages';

/** The sessions of a workspace, or of all. */
export function SessionsView({ workspace }: { workspace?: string }) {
  const list = usePages(
    (cursor, signal) => sessions(workspace === undefined ? {} : { workspace }, cursor, signal),
    [workspace],
  );
  return (
    <div class="sessions">
      <Workspaces current={workspace} />
      <section class="sessions-main" aria-labelledby="sessions-title">
        <h1 id="sessions-title">{workspace ?? texts.sessions.title}</h1>
        {list.failure && <Failure failure={list.failure} again={list.again} />}
        {list.items.length > 0 && <SessionTable sessions={list.items} />}
        {list.isDone && list.items.length === 0 && <p class="empty">{texts.sessions.none}</p>}
        {!list.isDone && !list.failure && <MoreWhenSeen key={list.items.length} more={list.more} />}
      </section>
    </div>
  );
}

function Workspaces({ current }: { current: string | undefined }) {
  const loaded = useLoaded(workspaces, []);
  return (
    <nav class="workspaces" aria-label={texts.sessions.workspaces}>
      <Waiting for={loaded}>
        {(all) => (
          <ul>
            <li>
              <a href={link({ view: 'sessions' })} aria-current={current === undefined ? 'page' : undefined}>
                {texts.sessions.all}
              </a>
            </li>
            {all.map(({ workspace }) => (
              <li key={workspace}>
                <a
                  href={link({ view: 'sessions', workspace })}
                  aria-current={workspace === current ? 'page' : undefined}
                >
                  {workspace}
                </a>
              </li>
            ))}
          </ul>
        )}
      </Waiting>
    </nav>
  );
}

function SessionTable({ sessions: all }: { sessions: Session[] }) {
  const names = texts.sessions.columns;
  return (
    <table class="session-table">
      <thead>
        <tr>
          <th scope="col">{names.title}</th>
          <th scope="col" class="number">{names.messages}</th>
          <th scope="col" class="number">{names.turns}</th>
          <th scope="col" class="number">{names.size}</th>
          <th scope="col">{names.updated}</th>
        </tr>
      </thead>
      <tbody>
        {all.map((session) => (
          <SessionRow key={session.session} session={session} />
        ))}
      </tbody>
    </table>
  );
}

function SessionRow({ session }: { session: Session }) {
  const names = texts.sessions.columns;
  return (
    <tr onClick={() => go({ view: 'transcript', session: session.session })}>
      <th scope="row">
        <a href={link({ view: 'transcript', session: session.session })} onClick={(event) => event.stopPropagation()}>
          {session.title || texts.sessions.untitled}
        </a>
        <span class="facts">
          <span>{session.workspace}</span>
          <span>{session.agent}</span>
          {session.model && <span>{session.model}</span>}
          <code>{session.session.slice(0, 8)}</code>
          {session.forkPoint && <span class="tag">{texts.sessions.fork(session.forkPoint.messages)}</span>}
        </span>
      </th>
      <td class="number" data-name={names.messages}>{session.messages}</td>
      <td class="number" data-name={names.turns}>{session.checkpoints}</td>
      <td class="number" data-name={names.size}>{bytes(session.bytes)}</td>
      <td data-name={names.updated}>
        <time dateTime={session.updatedAt} title={time(session.updatedAt)}>{ago(session.updatedAt)}</time>
      </td>
    </tr>
  );
}

/** Asks for more as soon as somebody can see the end. */
function MoreWhenSeen({ more }: { more: () => void }) {
  const [element, setElement] = useState<HTMLElement | null>(null);
  useEffect(() => {
    if (element === null) {
      return;
    }
    const watch = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && more());
    watch.observe(element);
    return () => watch.disconnect();
  }, [element]);
  return (
    <p ref={setElement} class="waiting">
      {texts.loading}
    </p>
  );
}
