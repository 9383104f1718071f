import { useState } from 'preact/hooks';
import { shares, type Share } from '../api/shares';
import { texts } from '../texts';
import { Seen } from '../ui/Seen';

/** A destination that takes nothing of the session is nothing to look at. */
const QUIET = ['skipped', 'withdrawn'];

/** Where a session is shared; nothing where it is not. */
export function ShareTag({ session }: { session: string }) {
  const [all, setAll] = useState<Share[]>([]);
  return (
    <Seen onSeen={() => void shares(session).then(setAll, () => undefined)}>
      {all.filter((share) => !QUIET.includes(share.state)).map((share) => (
        <span key={share.destination} class="tag" title={share.lastError ?? ''}>
          {texts.sessions.shared(share.destination, share.state)}
        </span>
      ))}
    </Seen>
  );
}
