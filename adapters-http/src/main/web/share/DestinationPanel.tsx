import { useState } from 'preact/hooks';
import { retry, share as shareIt, type Destination, type Share, type ShareState } from '../api/shares';
import { texts } from '../texts';
import { tellTrouble } from '../ui/Toasts';
import { Rehearsing } from './Rehearsing';
import { Status } from './Status';
import { VisibilityPanel } from './VisibilityPanel';
import { Withdrawing } from './Withdrawing';

const words = texts.share;

/** What can be done, by how it stands. */
const ACTIONS: Record<ShareState | 'none', Action[]> = {
  none: ['rehearse'],
  withdrawn: ['rehearse'],
  shared: ['pause', 'withdraw'],
  waiting: ['retry', 'pause', 'withdraw'],
  retrying: ['retry', 'pause', 'withdraw'],
  stopped: ['retry', 'pause', 'withdraw'],
  skipped: ['rehearse', 'pause', 'withdraw'],
  paused: ['resume', 'withdraw'],
  withdrawing: ['retry'],
};

type Action = keyof typeof words.actions;

interface Props {
  session: string;
  destination: Destination;
  /** How the session stands there, where anybody decided about it. */
  share: Share | undefined;
  onChanged: () => Promise<void>;
}

/** One destination: how the session stands there, and what can be done. */
export function DestinationPanel({ session, destination, share, onChanged }: Props) {
  const [open, setOpen] = useState<Action | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const name = destination.destination;
  const act = (work: () => Promise<unknown>) => {
    setBusy(true);
    setFailure(null);
    setOpen(null);
    work()
      .catch((trouble: Error) => setFailure(trouble.message))
      .then(onChanged)
      .catch(tellTrouble)
      .finally(() => setBusy(false));
  };
  const run = (action: Action) => {
    switch (action) {
      case 'rehearse':
      case 'withdraw':
        setOpen(open === action ? null : action);
        break;
      case 'pause':
        act(() => shareIt(session, name, true));
        break;
      case 'resume':
        act(() => shareIt(session, name));
        break;
      case 'retry':
        act(() => retry(name));
        break;
    }
  };
  return (
    <section class="destination" aria-label={name}>
      <h3>
        {name} <span class="quiet-text">{share?.dataset ?? named(destination.dataset)}</span>
      </h3>
      {destination.enabled ? (
        <>
          <Status share={share} />
          {failure && <p role="alert">{failure}</p>}
          <div class="destination-actions">
            {ACTIONS[share?.state ?? 'none'].map((action) => (
              <button
                key={action}
                type="button"
                disabled={isBusy}
                aria-expanded={isOpened(action) ? open === action : undefined}
                onClick={() => run(action)}
              >
                {words.actions[action]}
              </button>
            ))}
          </div>
          {open === 'rehearse' && (
            <Rehearsing session={session} destination={name} onShare={() => act(() => shareIt(session, name))} />
          )}
          {open === 'withdraw' && <Withdrawing session={session} destination={name} onDone={act} />}
          <VisibilityPanel destination={name} onChanged={onChanged} />
        </>
      ) : (
        <p>{words.notEnabled(name)}</p>
      )}
    </section>
  );
}

/** The dataset of a destination may be called after who owns the token. */
function named(dataset: string): string {
  return dataset.replace('{hf_user}', texts.share.account);
}

function isOpened(action: Action): boolean {
  return action === 'rehearse' || action === 'withdraw';
}
