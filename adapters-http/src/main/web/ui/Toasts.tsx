import { signal } from '@preact/signals';
import { texts } from '../texts';
import { IconButton } from './IconButton';

interface Toast {
  id: number;
  text: string;
  isTrouble: boolean;
  undo?: { label: string; run: () => void } | undefined;
}

const LASTING_MILLIS = 8000;

const toasts = signal<Toast[]>([]);
let next = 0;

function add(toast: Omit<Toast, 'id'>): void {
  const id = next++;
  toasts.value = [...toasts.value, { ...toast, id }];
  if (!toast.isTrouble) {
    setTimeout(() => dismiss(id), LASTING_MILLIS);
  }
}

function dismiss(id: number): void {
  toasts.value = toasts.value.filter((toast) => toast.id !== id);
}

/** Tells what has been done, and offers to undo it. */
export function tell(text: string, undo?: Toast['undo']): void {
  add({ text, isTrouble: false, undo });
}

/** Tells what did not work; stays until it is closed. */
export function tellTrouble(failure: unknown): void {
  add({ text: failure instanceof Error ? failure.message : String(failure), isTrouble: true });
}

export function Toasts() {
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toasts.value.map((toast) => (
        <div key={toast.id} class={toast.isTrouble ? 'toast trouble' : 'toast'}>
          <span>{toast.text}</span>
          {toast.undo && (
            <button
              type="button"
              onClick={() => {
                toast.undo?.run();
                dismiss(toast.id);
              }}
            >
              {toast.undo.label}
            </button>
          )}
          <IconButton icon="close" label={texts.close} onClick={() => dismiss(toast.id)} />
        </div>
      ))}
    </div>
  );
}
