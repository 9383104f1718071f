import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { texts } from '../texts';
import { IconButton } from './IconButton';

interface Props {
  title: string;
  onClose: () => void;
  /** Whether there is no way around it. */
  required?: boolean;
  wide?: boolean;
  children: ComponentChildren;
}

/** The browser's own modal dialog, which keeps the focus and closes on Escape. */
export function Dialog({ title, onClose, required = false, wide = false, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      class={wide ? 'dialog wide' : 'dialog'}
      aria-labelledby={heading}
      onCancel={(event) => {
        if (required) {
          event.preventDefault();
        }
      }}
      onClose={onClose}
    >
      <header class="dialog-head">
        <h2 id={heading}>{title}</h2>
        {!required && (
          <IconButton icon="close" label={texts.close} onClick={() => dialog.current?.close()} />
        )}
      </header>
      {children}
    </dialog>
  );
}
