import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { link } from '../app/route';
import { texts } from '../texts';
import { Dialog } from '../ui/Dialog';
import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import { dismissImports, importFiles, imports, type Import } from './imports';

const words = texts.imports;

interface Props {
  workspace: string | undefined;
  onDone: () => void;
  children: (button: ComponentChildren) => ComponentChildren;
}

/** A place where session files can be dropped, or chosen with a button. */
export function ImportZone({ workspace, onDone, children }: Props) {
  const [isOver, setOver] = useState(false);
  const [waiting, setWaiting] = useState<File[] | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const take = (files: File[]) => {
    if (files.length > 0) {
      setWaiting(files);
    }
  };
  const button = (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        <Icon name="upload" /> {words.choose}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={words.choose}
        onChange={(event) => {
          take([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
  return (
    <div
      class={isOver ? 'import-zone over' : 'import-zone'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) {
          setOver(false);
        }
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      {children(button)}
      {isOver && <p class="drop-hint">{words.drop}</p>}
      <Progress />
      {waiting && (
        <WorkspaceDialog
          files={waiting}
          workspace={workspace ?? ''}
          onClose={() => setWaiting(null)}
          onGo={(name) => {
            setWaiting(null);
            void importFiles(waiting, name).then(onDone);
          }}
        />
      )}
    </div>
  );
}

interface DialogProps {
  files: File[];
  workspace: string;
  onGo: (workspace: string) => void;
  onClose: () => void;
}

function WorkspaceDialog({ files, workspace, onGo, onClose }: DialogProps) {
  const [name, setName] = useState(workspace);
  return (
    <Dialog title={words.title(files.length)} onClose={onClose}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          onGo(name);
        }}
      >
        <ul class="plain">
          {files.map((file) => (
            <li key={file.name}>
              <code>{file.name}</code>
            </li>
          ))}
        </ul>
        <label>
          {words.workspace}
          <input
            value={name}
            required
            pattern="[A-Za-z0-9_-][A-Za-z0-9._-]*"
            title={words.workspaceHint}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <div class="form-end">
          <button type="button" onClick={onClose}>
            {texts.cancel}
          </button>
          <button type="submit" class="primary">
            {words.go}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function Progress() {
  if (imports.value.length === 0) {
    return null;
  }
  return (
    <section class="imports" aria-label={words.progress} aria-live="polite">
      <IconButton icon="close" label={texts.close} onClick={dismissImports} />
      <ul class="plain">
        {imports.value.map((one) => (
          <li key={one.id}>
            <code>{one.file}</code> <Outcome of={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Outcome({ of: one }: { of: Import }) {
  if (one.outcome === null) {
    return <progress aria-label={words.sending(one.file)} {...(one.sent !== null && { value: one.sent })} />;
  }
  if ('failure' in one.outcome) {
    return <span class="bad">{one.outcome.failure}</span>;
  }
  return (
    <a href={link({ view: 'transcript', session: one.outcome.first })}>
      {one.outcome.known === one.outcome.sessions ? words.known : words.done(one.outcome.sessions)}
    </a>
  );
}
