import { useState } from 'preact/hooks';
import { texts } from '../texts';
import { Dialog } from '../ui/Dialog';
import { bytes } from '../ui/format';
import { tellTrouble } from '../ui/Toasts';
import { useLoaded } from '../ui/useLoaded';
import { Waiting } from '../ui/Waiting';
import { documentBytes, downloadAddress, previewOf, save, type Form, type Thing } from './downloads';

const words = texts.download;

interface Props {
  thing: Thing;
  name: string;
  onClose: () => void;
}

/** Says what each form of a download would be before anybody waits for it. */
export function DownloadDialog({ thing, name, onClose }: Props) {
  const forms: Form[] = 'session' in thing ? ['zip', 'tar.gz', 'bundle', 'html'] : ['zip', 'tar.gz', 'bundle'];
  const [form, setForm] = useState<Form>('zip');
  return (
    <Dialog title={words.title(name)} onClose={onClose}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          save(downloadAddress(thing, form), `${name}.${form}`).catch(tellTrouble);
          onClose();
        }}
      >
        <fieldset class="choices">
          <legend>{words.form}</legend>
          {forms.map((choice) => (
            <label key={choice} class="check">
              <input type="radio" name="form" checked={choice === form} onChange={() => setForm(choice)} />
              <span>{words.forms[choice]}</span>
            </label>
          ))}
        </fieldset>
        <div class="size" aria-live="polite">
          {form === 'zip' || form === 'tar.gz' ? (
            <ArchiveSize key={form} thing={thing} form={form} />
          ) : (
            <DocumentSize key={form} thing={thing} form={form} />
          )}
        </div>
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

function ArchiveSize({ thing, form }: { thing: Thing; form: 'zip' | 'tar.gz' }) {
  const preview = useLoaded(() => previewOf(thing, form), [form]);
  return (
    <Waiting for={preview}>
      {(known) => (
        <>
          <p>{words.size(known.files, bytes(known.bytes))}</p>
          {known.leftOutCount > 0 && (
            <details>
              <summary>{words.leftOut(known.leftOutCount)}</summary>
              <ul>
                {known.leftOut.map((entry) => (
                  <li key={entry.path}>
                    <code>{entry.path}</code>: {entry.reason}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
    </Waiting>
  );
}

function DocumentSize({ thing, form }: { thing: Thing; form: 'bundle' | 'html' }) {
  const size = useLoaded(() => documentBytes(thing, form), [form]);
  return <Waiting for={size}>{(known) => <p>{words.document(bytes(known))}</p>}</Waiting>;
}
