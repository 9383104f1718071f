import { useMemo, useState } from 'preact/hooks';
import { DownloadButton } from '../actions/DownloadButton';
import type { Checkpoint, Difference, Entry, Session } from '../api/model';
import { checkpoints, differences, files } from '../api/sessions';
import { everyPage } from '../api/everyPage';
import { link } from '../app/route';
import { texts } from '../texts';
import { bytes, time } from '../ui/format';
import { Icon } from '../ui/Icon';
import { useLoaded } from '../ui/useLoaded';
import { Waiting } from '../ui/Waiting';
import { FilePanel } from './FilePanel';

const words = texts.files;

interface Props {
  session: Session;
  checkpoint: number | undefined;
}

/** The checkpoints of a session, and what each holds and changed. */
export function FilesView({ session, checkpoint }: Props) {
  const chosen = checkpoint ?? session.checkpoints;
  const all = useLoaded(() => everyPage((cursor) => checkpoints(session.session, cursor)), [
    session.session,
    session.checkpoints,
  ]);
  return (
    <div class="files">
      <nav class="checkpoints" aria-label={words.checkpoints}>
        <Waiting for={all}>
          {(known) => (
            <ol>
              {known.toReversed().map((one) => (
                <CheckpointRow key={one.number} checkpoint={one} isChosen={one.number === chosen} />
              ))}
            </ol>
          )}
        </Waiting>
      </nav>
      <CheckpointFiles key={chosen} session={session} checkpoint={chosen} />
    </div>
  );
}

function CheckpointRow({ checkpoint, isChosen }: { checkpoint: Checkpoint; isChosen: boolean }) {
  return (
    <li>
      <a
        href={link({ view: 'files', session: checkpoint.session, checkpoint: checkpoint.number })}
        aria-current={isChosen ? 'page' : undefined}
      >
        <strong>{words.checkpoint(checkpoint.number)}</strong>
        <span class="facts">
          <span>{time(checkpoint.savedAt)}</span>
          <span>{words.count(checkpoint.files)}</span>
          <span>{words.added(bytes(checkpoint.addedBytes))}</span>
        </span>
      </a>
      <DownloadButton
        thing={{ session: checkpoint.session, at: checkpoint.number }}
        name={words.checkpoint(checkpoint.number)}
        disabled={checkpoint.files === 0 ? words.nothing : undefined}
      />
    </li>
  );
}

/** What the list names: a path, and what happened to it since the checkpoint before. */
interface Named {
  entry: Entry;
  change: Difference['change'] | null;
}

function CheckpointFiles({ session, checkpoint }: { session: Session; checkpoint: number }) {
  const [onlyChanged, setOnlyChanged] = useState(true);
  const [chosen, setChosen] = useState<string | null>(null);
  const changes = useLoaded(() => everyPage((cursor) => differences(session.session, checkpoint, cursor)), []);
  const entries = useLoaded(
    () => (onlyChanged ? Promise.resolve(null) : everyPage((cursor) => files(session.session, checkpoint, cursor))),
    [onlyChanged],
  );
  return (
    <section class="file-list" aria-label={words.checkpoint(checkpoint)}>
      <div class="file-bar">
        <label class="check">
          <input type="checkbox" checked={onlyChanged} onChange={() => setOnlyChanged(!onlyChanged)} />
          {words.onlyChanged}
        </label>
      </div>
      <Waiting for={changes}>
        {(changed) => (
          <Waiting for={entries}>
            {(tree) => (
              <>
                <List changed={changed} entries={tree} chosen={chosen} onChoose={setChosen} />
                {chosen !== null && (
                  <FilePanel
                    key={chosen}
                    session={session.session}
                    checkpoint={checkpoint}
                    path={chosen}
                    change={changed.find((difference) => difference.path === chosen)}
                    onClose={() => setChosen(null)}
                  />
                )}
              </>
            )}
          </Waiting>
        )}
      </Waiting>
    </section>
  );
}

interface ListProps {
  changed: Difference[];
  /** All entries; null where only the changed ones are shown. */
  entries: Entry[] | null;
  chosen: string | null;
  onChoose: (path: string) => void;
}

function List({ changed, entries, chosen, onChoose }: ListProps) {
  const named = useMemo(() => merge(changed, entries), [changed, entries]);
  if (named.length === 0) {
    return <p class="empty">{entries === null ? words.noChanges : words.none}</p>;
  }
  return (
    <ul class="entries">
      {named.map(({ entry, change }) => (
        <li key={entry.path} class={change ?? ''}>
          {entry.kind === 'file' ? (
            <button
              type="button"
              class="entry"
              aria-pressed={entry.path === chosen}
              onClick={() => onChoose(entry.path)}
            >
              <Icon name="file" /> <span>{entry.path}</span>
            </button>
          ) : (
            <span class="entry">
              <Icon name={entry.kind === 'directory' ? 'folder' : 'link'} /> <span>{entry.path}</span>
              {entry.target && <span class="quiet-text">→ {entry.target}</span>}
            </span>
          )}
          {change && <span class={`tag ${change}`}>{words.changes[change]}</span>}
          {entry.bytes !== undefined && <span class="quiet-text">{bytes(entry.bytes)}</span>}
        </li>
      ))}
    </ul>
  );
}

function merge(changed: Difference[], entries: Entry[] | null): Named[] {
  const changes = new Map(changed.map((difference) => [difference.path, difference]));
  if (entries === null) {
    return changed.map((difference) => ({ entry: (difference.after ?? difference.before)!, change: difference.change }));
  }
  return entries.map((entry) => ({ entry, change: changes.get(entry.path)?.change ?? null }));
}
