import { session as loadSession } from '../api/sessions';
import type { Session } from '../api/model';
import { link, type Route } from '../app/route';
import { texts } from '../texts';
import { TranscriptView } from '../transcript/TranscriptView';
import { bytes } from '../ui/format';
import { useLoaded } from '../ui/useLoaded';
import { Waiting } from '../ui/Waiting';

type Place = Extract<Route, { session: string }>;

/** One session: what it is called, and its conversation or its files. */
export function SessionView({ place }: { place: Place }) {
  const loaded = useLoaded(() => loadSession(place.session), [place.session]);
  return (
    <Waiting for={loaded}>
      {(session) => (
        <div class="session">
          <SessionHead session={session} place={place} />
          <TranscriptView session={session} event={place.view === 'transcript' ? place.event : undefined} />
        </div>
      )}
    </Waiting>
  );
}

function SessionHead({ session, place }: { session: Session; place: Place }) {
  return (
    <header class="session-head">
      <p class="crumbs">
        <a href={link({ view: 'sessions' })}>{texts.session.back}</a> /{' '}
        <a href={link({ view: 'sessions', workspace: session.workspace })}>{session.workspace}</a>
      </p>
      <h1>{session.title || texts.sessions.untitled}</h1>
      <p class="facts">
        <span>{session.agent}</span>
        {session.model && <span>{session.model}</span>}
        <span>{texts.session.messages(session.messages)}</span>
        <span>{texts.session.checkpoints(session.checkpoints)}</span>
        <span>{bytes(session.bytes)}</span>
        {session.forkPoint && (
          <span>
            {texts.session.forkOf(session.forkPoint.messages)}{' '}
            <a href={link({ view: 'transcript', session: session.forkPoint.session })}>
              {session.forkPoint.session.slice(0, 8)}
            </a>
          </span>
        )}
      </p>
      <nav class="tabs" aria-label={session.title || texts.sessions.untitled}>
        <a
          href={link({ view: 'transcript', session: session.session })}
          aria-current={place.view === 'transcript' ? 'page' : undefined}
        >
          {texts.session.tabs.transcript}
        </a>
      </nav>
    </header>
  );
}
