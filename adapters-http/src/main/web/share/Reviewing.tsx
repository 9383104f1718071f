import { useState } from 'preact/hooks';
import type { PublicReview } from '../api/shares';
import { texts } from '../texts';

const words = texts.visibility;

interface Props {
  review: PublicReview;
  isBusy: boolean;
  onCancel: () => void;
  onConfirmed: (dataset: string, allowed: string[]) => void;
}

/** Everything that everybody would see; each finding has to be allowed, and the name to be typed. */
export function Reviewing({ review, isBusy, onCancel, onConfirmed }: Props) {
  const [allowed, setAllowed] = useState<ReadonlySet<string>>(new Set());
  const [name, setName] = useState('');
  const open = review.findings.filter((finding) => !allowed.has(finding.id)).length;
  const allow = (id: string) =>
    setAllowed((before) => {
      const after = new Set(before);
      if (!after.delete(id)) {
        after.add(id);
      }
      return after;
    });
  return (
    <form
      class="form review"
      onSubmit={(event) => {
        event.preventDefault();
        onConfirmed(name, [...allowed]);
      }}
    >
      <p>{words.everybody(review.files.length)}</p>
      <ul class="review-list" tabIndex={0} aria-label={words.files}>
        {review.files.map((file) => (
          <li key={file}>
            <code>{file}</code>
          </li>
        ))}
      </ul>
      <p>{words.history}</p>
      {review.findings.length === 0 ? (
        <p>{words.nothingFound}</p>
      ) : (
        <fieldset class="choices">
          <legend>{words.found(review.findings.length)}</legend>
          {review.findings.map((finding) => (
            <label key={finding.id} class="check">
              <input type="checkbox" checked={allowed.has(finding.id)} onChange={() => allow(finding.id)} />
              <span>
                {finding.description} <code>{finding.id}</code>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <label>
        {words.confirm(review.dataset)}
        <input value={name} autocomplete="off" onInput={(event) => setName(event.currentTarget.value)} />
      </label>
      <p class="quiet-text" role="status">
        {open > 0 ? words.open(open) : ''}
      </p>
      <div class="form-end">
        <button type="button" onClick={onCancel}>
          {texts.cancel}
        </button>
        <button type="submit" class="danger" disabled={isBusy || open > 0 || name !== review.dataset}>
          {words.makePublic}
        </button>
      </div>
    </form>
  );
}
