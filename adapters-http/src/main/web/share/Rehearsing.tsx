import { rehearse, type Rehearsal } from '../api/shares';
import { texts } from '../texts';
import { bytes } from '../ui/format';
import { useLoaded } from '../ui/useLoaded';
import { Waiting } from '../ui/Waiting';
import { Findings } from './Findings';

const words = texts.share;

interface Props {
  session: string;
  destination: string;
  onShare: () => void;
}

/** Shows what would be sent before anything is. */
export function Rehearsing({ session, destination, onShare }: Props) {
  const rehearsal = useLoaded(() => rehearse(session, destination), [session, destination]);
  return (
    <div class="rehearsal" aria-live="polite">
      <Waiting for={rehearsal}>
        {(known) => (
          <>
            <Sent rehearsal={known} />
            <button type="button" class="primary" onClick={onShare}>
              {words.go}
            </button>
          </>
        )}
      </Waiting>
    </div>
  );
}

function Sent({ rehearsal }: { rehearsal: Rehearsal }) {
  const { scrub } = rehearsal;
  return (
    <>
      <p>{words.wouldSend(bytes(rehearsal.bytes), rehearsal.dataset)}</p>
      <p>{scrub.places === 0 ? words.nothingHidden : words.hidden(scrub.secrets, scrub.places)}</p>
      {scrub.findings.length > 0 && <Findings findings={scrub.findings} />}
      {!rehearsal.shownByViewer && <p>{words.tooLong}</p>}
      <details>
        <summary>{words.requests(rehearsal.requests.length)}</summary>
        <ol class="requests">
          {rehearsal.requests.map((request, number) => (
            <li key={number}>
              <code>
                {request.method} {request.url}
              </code>
              {request.when && <span class="quiet-text"> ({request.when})</span>}
              {request.body && (
                <pre tabIndex={0} role="group" aria-label={request.url}>
                  {request.body}
                </pre>
              )}
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}
