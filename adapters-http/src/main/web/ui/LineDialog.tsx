import { useState } from 'preact/hooks';
import { texts } from '../texts';
import { Dialog } from './Dialog';

interface Props {
  title: string;
  label: string;
  value: string;
  submit: string;
  onSubmit: (value: string) => Promise<unknown>;
  onClose: () => void;
}

/** Asks for one line of text. */
export function LineDialog({ title, label, value, submit, onSubmit, onClose }: Props) {
  const [line, setLine] = useState(value);
  const [failure, setFailure] = useState<string | null>(null);
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit(line).then(onClose, (trouble: Error) => setFailure(trouble.message));
        }}
      >
        <label>
          {label}
          <input value={line} required onInput={(event) => setLine(event.currentTarget.value)} />
        </label>
        {failure && <p role="alert">{failure}</p>}
        <div class="form-end">
          <button type="button" onClick={onClose}>
            {texts.cancel}
          </button>
          <button type="submit" class="primary">
            {submit}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
