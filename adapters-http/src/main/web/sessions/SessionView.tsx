import { useEffect, useState } from 'preact/hooks';
import { SessionActions, type SessionChange } from '../actions/SessionActions';
import { follow } from '../api/live';
import { session as loadSession } from '../api/sessions';
import { redactionOf, type Redaction } from '../api/transcript';
import type { Session } from '../api/model';
import { go, link, type Route } from '../app/route';
import { FilesView } from '../files/FilesView';
import { texts } from '../texts';
import { TranscriptView } from '../transcript/TranscriptView';
import { bytes } from '../ui/format';
import { tell } from '../ui/Toasts';
import { useLoaded, type Loaded } from '../ui/useLoaded';
import { useTitle } from '../ui/useTitle';
import { Waiting } from '../ui/Waiting';

type Place = Extract<Route, { session: string }>;

/** One session: what it is called, and its conversation or its files. */
export function SessionView({ place }: { place: Place }) {
  const [changes, setChanges] = useState(0);
  const loaded = useLoaded(() => loadSession(place.session), [place.session, changes]);
  const changed = (change: SessionChange) =>
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
      {(session) => <Known session={session} place={place} onChanged={changed} />}
    </Waiting>
  );
}

interface KnownProps {
  session: Session;
  place: Place;
  onChanged: (change: SessionChange) => void;
}

function Known({ session, place, onChanged }: KnownProps) {
  const isRedacted = place.view === 'transcript' && place.redacted === true;
  const redaction = useLoaded(
    () => (isRedacted ? redactionOf(session.session, session.checkpoints) : Promise.resolve(null)),
    [session.session, session.checkpoints, isRedacted],
  );
  const shown = isRedacted ? { ...session, title: titleIn(redaction) } : session;
  return (
    <div class="session">
      <SessionHead session={shown} place={place} onChanged={onChanged} />
      {place.view === 'transcript' ? (
        <TranscriptView
          key={isRedacted ? 'redacted' : 'own'}
          session={shown}
          event={place.event}
          redaction={isRedacted ? redaction : null}
        />
      ) : (
        <FilesView session={session} checkpoint={place.checkpoint} />
      )}
    </div>
  );
}

/** The title may hold a secret, too. */
function titleIn(redaction: Loaded<Redaction | null>): string {
  return redaction.state === 'there' ? (redaction.value?.title ?? '') : '';
}

interface HeadProps {
  session: Session;
  place: Place;
  onChanged: (change: SessionChange) => void;
}

function SessionHead({ session, place, onChanged }: HeadProps) {
  const title = session.title || texts.sessions.untitled;
  useTitle(title);
  return (
    <header class="session-head">
      <p class="crumbs">
        <a href={link({ view: 'sessions' })}>{texts.session.back}</a> /{' '}
        <a href={link({ view: 'sessions', workspace: session.workspace })}>{session.workspace}</a>
      </p>
      <div class="session-title">
        <h1>{title}</h1>
        <SessionActions session={session} onChanged={onChanged} />
      </div>
      <p class="facts">
        <span>{session.agent}</span>
        {session.model && <span>{session.model}</span>}
        <span>{texts.session.messages(session.messages)}</span>
        <span>{texts.session.checkpoints(session.checkpoints)}</span>
        <span>{bytes(session.bytes + session.traceBytes)}</span>
        {session.forkPoint && (
          <span>
            {texts.session.forkOf(session.forkPoint.messages)}{' '}
            <a href={link({ view: 'transcript', session: session.forkPoint.session })}>
              {session.forkPoint.session.slice(0, 8)}
            </a>
          </span>
        )}
      </p>
      <nav class="tabs" aria-label={title}>
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
