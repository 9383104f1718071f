import { useCallback, useEffect, useState } from 'preact/hooks';
import { destinations, latest, shares, type Destination, type Share } from '../api/shares';
import { texts } from '../texts';
import { Dialog } from '../ui/Dialog';
import { tellTrouble } from '../ui/Toasts';
import { useLoaded } from '../ui/useLoaded';
import { Waiting } from '../ui/Waiting';
import { DestinationPanel } from './DestinationPanel';

const words = texts.share;

/** The service works on these by itself, so there is soon something new. */
const MOVING = ['waiting', 'retrying', 'withdrawing'];

const BETWEEN_LOOKS_MILLIS = 2000;

interface Props {
  session: string;
  title: string;
  onClose: () => void;
}

/** Where a session is shared and can be, and everything that can be done about it. */
export function ShareDialog({ session, title, onClose }: Props) {
  const known = useLoaded(() => Promise.all([destinations(), shares(session)]), [session]);
  return (
    <Dialog title={words.title(title)} wide onClose={onClose}>
      <Waiting for={known}>
        {([all, first]) => <Destinations session={session} all={all} first={first} />}
      </Waiting>
    </Dialog>
  );
}

function Destinations({ session, all, first }: { session: string; all: Destination[]; first: Share[] }) {
  const [now, setNow] = useState(first);
  const look = useCallback(async () => {
    const known = await shares(session);
    latest.value = { session, shares: known };
    setNow(known);
  }, [session]);
  const isMoving = now.some((share) => MOVING.includes(share.state));
  useEffect(() => {
    if (!isMoving) {
      return undefined;
    }
    const timer = setInterval(() => void look().catch(tellTrouble), BETWEEN_LOOKS_MILLIS);
    return () => clearInterval(timer);
  }, [isMoving, look]);
  return (
    <div class="destinations">
      <p class="quiet-text">{words.what}</p>
      {all.map((destination) => (
        <DestinationPanel
          key={destination.destination}
          session={session}
          destination={destination}
          share={now.find((share) => share.destination === destination.destination)}
          onChanged={look}
        />
      ))}
    </div>
  );
}
