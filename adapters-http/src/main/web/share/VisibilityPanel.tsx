import { useState } from 'preact/hooks';
import { Trouble } from '../api/client';
import { makePrivate, makePublic, visibility, type PublicReview, type Visibility } from '../api/shares';
import { texts } from '../texts';
import { Reviewing } from './Reviewing';

const words = texts.visibility;

interface Props {
  destination: string;
  /** Called when it may be another, so that more can be sent. */
  onChanged: () => Promise<void>;
}

/** Who can see the dataset of a destination. The Hub is asked only when somebody wants to know. */
export function VisibilityPanel({ destination, onChanged }: Props) {
  const [seen, setSeen] = useState<Visibility | null>(null);
  const [review, setReview] = useState<PublicReview | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const ask = (work: () => Promise<Visibility>) => {
    setBusy(true);
    setFailure(null);
    work()
      .then((now) => {
        setSeen(now);
        setReview(null);
        return onChanged();
      })
      .catch((trouble: Error) => {
        const asked = reviewIn(trouble);
        setReview(asked);
        setFailure(asked === null ? trouble.message : null);
      })
      .finally(() => setBusy(false));
  };
  return (
    <div class="visibility">
      {seen === null ? (
        <button type="button" disabled={isBusy} onClick={() => ask(() => visibility(destination))}>
          {words.ask}
        </button>
      ) : (
        <div role="status">
          <p>
            <a href={seen.url} target="_blank" rel="noopener noreferrer">
              {seen.dataset}
            </a>{' '}
            <strong>{words.is[seen.visibility]}</strong>
          </p>
          {seen.told !== null && seen.told !== seen.visibility && <p class="bad">{words.changed(seen.told)}</p>}
        </div>
      )}
      {seen?.visibility === 'private' && review === null && (
        <button type="button" class="danger" disabled={isBusy} onClick={() => ask(() => makePublic(destination, '', []))}>
          {isBusy ? words.searching : words.review}
        </button>
      )}
      {seen?.visibility === 'public' && (
        <>
          <p>{words.copies}</p>
          <button type="button" disabled={isBusy} onClick={() => ask(() => makePrivate(destination))}>
            {words.makePrivate}
          </button>
        </>
      )}
      {failure && <p role="alert">{failure}</p>}
      {review && (
        <Reviewing
          review={review}
          isBusy={isBusy}
          onCancel={() => setReview(null)}
          onConfirmed={(name, allowed) => ask(() => makePublic(destination, name, allowed))}
        />
      )}
    </div>
  );
}

/** What the service wants to be looked at before it makes anything public. */
function reviewIn(trouble: Error): PublicReview | null {
  if (!(trouble instanceof Trouble) || !Array.isArray(trouble.problem['files'])) {
    return null;
  }
  return trouble.problem as unknown as PublicReview;
}
