import { useEffect, useState } from 'preact/hooks';
import { save } from '../actions/downloads';
import type { Difference } from '../api/model';
import { fileAddress, fileBytes } from '../api/sessions';
import { texts } from '../texts';
import { Code } from '../transcript/Code';
import { languageOf } from '../transcript/highlight';
import { TextDiff } from '../transcript/TextDiff';
import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import { tellTrouble } from '../ui/Toasts';
import { useLoaded } from '../ui/useLoaded';
import { Waiting } from '../ui/Waiting';
import { contentOf, type Content } from './content';

const words = texts.files;

interface Props {
  session: string;
  checkpoint: number;
  path: string;
  change: Difference | undefined;
  onClose: () => void;
}

/** One file: what changed in it, its picture, or its text. */
export function FilePanel({ session, checkpoint, path, change, onClose }: Props) {
  const isThere = change?.change !== 'removed';
  const wasThere = change !== undefined && change.change !== 'added' && checkpoint > 1;
  const loaded = useLoaded(
    () =>
      Promise.all([
        wasThere ? content(session, checkpoint - 1, path, change.before?.bytes) : null,
        isThere ? content(session, checkpoint, path, change?.after?.bytes) : null,
      ]),
    [],
  );
  return (
    <section class="file-panel" aria-label={path}>
      <header class="file-head">
        <h2>{path}</h2>
        {isThere && (
          <button
            type="button"
            onClick={() => void save(fileAddress(session, checkpoint, path), name(path)).catch(tellTrouble)}
          >
            <Icon name="download" /> {words.download}
          </button>
        )}
        <IconButton icon="close" label={texts.close} onClick={onClose} />
      </header>
      <Waiting for={loaded}>{([before, after]) => <Comparison path={path} before={before} after={after} />}</Waiting>
    </section>
  );
}

async function content(session: string, checkpoint: number, path: string, bytes: number | undefined): Promise<Content> {
  return contentOf(path, bytes, () => fileBytes(session, checkpoint, path));
}

function Comparison({ path, before, after }: { path: string; before: Content | null; after: Content | null }) {
  if ((before === null || before.kind === 'text') && (after === null || after.kind === 'text')) {
    return before === null && after !== null ? (
      <Code text={after.text} language={languageOf(path)} lines={400} label={path} />
    ) : (
      <TextDiff before={before?.text ?? ''} after={after?.text ?? ''} label={path} />
    );
  }
  return (
    <div class="pictures">
      {before && <Shown content={before} name={words.before} />}
      {after && <Shown content={after} name={words.after} />}
    </div>
  );
}

function Shown({ content: shown, name: title }: { content: Content; name: string }) {
  return (
    <figure>
      {shown.kind === 'image' ? <Picture blob={shown.blob} name={title} /> : <p class="empty">{words.notShown}</p>}
      <figcaption>{title}</figcaption>
    </figure>
  );
}

function Picture({ blob, name: title }: { blob: Blob; name: string }) {
  const [url, setUrl] = useState('');
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return url === '' ? null : <img src={url} alt={title} />;
}

function name(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
