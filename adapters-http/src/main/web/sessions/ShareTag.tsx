import { useState } from 'preact/hooks';
import { latest, shares, type Share } from '../api/shares';
import { texts } from '../texts';
import { Seen } from '../ui/Seen';

/** A destination that takes nothing of the session is nothing to look at. */
const QUIET = ['skipped', 'withdrawn'];

/** Where a session is shared. */
export function ShareTag({ session }: { session: string }) {
  const [asked, setAsked] = useState<Share[]>([]);
  const all = latest.value?.session === session ? latest.value.shares : asked;
  const told = all.filter((share) => !QUIET.includes(share.state));
  return (
    <Seen onSeen={() => void shares(session).then(setAsked, () => undefined)}>
      {told.length === 0 && texts.sessions.notShared}
      {told.map((share) => (
        <span key={share.destination} class="tag" title={share.lastError ?? ''}>
          {texts.sessions.shared(share.destination, share.state)}
        </span>
      ))}
    </Seen>
  );
}
