import { useState } from 'preact/hooks';
import { fork, forkPlace, type ForkPlace } from '../api/forks';
import type { Session } from '../api/model';
import { go } from '../app/route';
import { texts } from '../texts';
import { Dialog } from '../ui/Dialog';
import { bytes } from '../ui/format';
import { tell } from '../ui/Toasts';
import { useLoaded } from '../ui/useLoaded';
import { Waiting } from '../ui/Waiting';

const words = texts.fork;

interface Props {
  session: Session;
  /** The row of the message behind which the fork begins. */
  row: number;
  onClose: () => void;
}

/** Shows what a fork would keep, and makes it. */
export function ForkDialog({ session, row, onClose }: Props) {
  const place = useLoaded(() => forkPlace(session.session, row), [row]);
  return (
    <Dialog title={words.title} onClose={onClose}>
      <Waiting for={place}>{(known) => <ForkForm session={session} place={known} onClose={onClose} />}</Waiting>
    </Dialog>
  );
}

function ForkForm({ session, place, onClose }: { session: Session; place: ForkPlace; onClose: () => void }) {
  const [title, setTitle] = useState(session.title);
  const [failure, setFailure] = useState<string | null>(null);
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        fork(session.session, place, title).then(
          (made) => {
            onClose();
            tell(words.done(made.title));
            go({ view: 'transcript', session: made.session });
          },
          (trouble: Error) => setFailure(trouble.message),
        );
      }}
    >
      <p>{kept(place)}</p>
      <p>
        {place.files.files === 0
          ? words.noFiles
          : words.files(place.files.number, place.files.files, bytes(place.files.bytes))}
      </p>
      <label>
        {words.name}
        <input value={title} required onInput={(event) => setTitle(event.currentTarget.value)} />
      </label>
      {failure && <p role="alert">{failure}</p>}
      <div class="form-end">
        <button type="button" onClick={onClose}>
          {texts.cancel}
        </button>
        <button type="submit" class="primary">
          {words.go}
        </button>
      </div>
    </form>
  );
}

function kept(place: ForkPlace): string {
  const what = place.at === null ? words.keepsAll : words.keeps(place.at);
  return `${what}${place.beforeCompaction === null ? '' : words.before(place.beforeCompaction)}.`;
}
