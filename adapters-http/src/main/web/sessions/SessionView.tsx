import { useEffect, useState } from 'preact/hooks';
import { SessionActions } from '../actions/SessionActions';
import { follow } from '../api/live';
import { session as loadSession } from '../api/sessions';
import type { Session } from '../api/model';
import { go, link, type Route } from '../app/route';
import { FilesView } from '../files/FilesView';
import { texts } from '../texts';
import { TranscriptView } from '../transcript/TranscriptView';
import { bytes } from '../ui/format';
import { tell } from '../ui/Toasts';
import { useLoaded } from '../ui/useLoaded';
import { Waiting } from '../ui/Waiting';

type Place = Extract<Route, { session: string }>;

/** One session: what it is called, and its conversation or its files. */
export function SessionView({ place }: { place: Place }) {
  const [changes, setChanges] = useState(0);
  const loaded = useLoaded(() => loadSession(place.session), [place.session, changes]);
  const changed = (change: 'renamed' | 'removed' | 'restored') =>
    change === 'removed' ? go({ view: 'sessions' }) : setChanges((n) => n + 1);
  const known = loaded.state === 'there' ? loaded.value.checkpoints : null;
  useEffect(
    () =>
      known === null
        ? undefined
        : follow(place.session, (checkpoint) => {
            if (checkpoint.number > known) {
              tell(texts.session.moved(checkpoint.number));
              setChanges((n) => n + 1);
            }
          }),
    [place.session, known],
  );
  return (
    <Waiting for={loaded}>
      {(session) => (
        <div class="session">
          <SessionHead session={session} place={place} onChanged={changed} />
          {place.view === 'transcript' ? (
            <TranscriptView session={session} event={place.event} />
          ) : (
            <FilesView session={session} checkpoint={place.checkpoint} />
          )}
        </div>
      )}
    </Waiting>
  );
}

interface HeadProps {
  session: Session;
  place: Place;
  onChanged: (change: 'renamed' | 'removed' | 'restored') => void;
}

function SessionHead({ session, place, onChanged }: HeadProps) {
  return (
    <header class="session-head">
      <p class="crumbs">
        <a href={link({ view: 'sessions' })}>{texts.session.back}</a> /{' '}
        <a href={link({ view: 'sessions', workspace: session.workspace })}>{session.workspace}</a>
      </p>
      <div class="session-title">
        <h1>{session.title || texts.sessions.untitled}</h1>
        <SessionActions session={session} onChanged={onChanged} />
      </div>
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
        <a
          href={link({ view: 'files', session: session.session })}
          aria-current={place.view === 'files' ? 'page' : undefined}
        >
          {texts.session.tabs.files}
        </a>
      </nav>
    </header>
  );
}
