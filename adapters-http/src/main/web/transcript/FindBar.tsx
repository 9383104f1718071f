import { useEffect, useRef, useState } from 'preact/hooks';
import { matches, type Conversation, type Matches } from '../api/transcript';
import { texts } from '../texts';
import { IconButton } from '../ui/IconButton';
import { tellTrouble } from '../ui/Toasts';

const words = texts.find;

interface Props {
  conversation: Conversation;
  /** Called with the position to go to, and what was looked for. */
  onFound: (position: number, text: string) => void;
  onCleared: () => void;
}

/** Looks for a text in the whole conversation, of which the browser knows only a part. */
export function FindBar({ conversation, onFound, onCleared }: Props) {
  const [text, setText] = useState('');
  const [found, setFound] = useState<{ text: string; matches: Matches; at: number } | null>(null);
  const running = useRef<AbortController | null>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => takeFindKey(input), []);

  const show = (all: Matches, at: number) => {
    setFound({ text, matches: all, at });
    const position = all.positions[at];
    if (position !== undefined) {
      onFound(position, text);
    }
  };
  const find = () => {
    running.current?.abort();
    const control = new AbortController();
    running.current = control;
    matches(conversation, text, control.signal).then(
      (all) => show(all, 0),
      (failure) => control.signal.aborted || tellTrouble(failure),
    );
  };
  const step = (by: number) => {
    if (found === null || found.text !== text) {
      find();
    } else if (found.matches.positions.length > 0) {
      const count = found.matches.positions.length;
      show(found.matches, (found.at + by + count) % count);
    }
  };
  const clear = () => {
    setText('');
    setFound(null);
    onCleared();
  };
  return (
    <form
      class="find"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        step(1);
      }}
    >
      <span class="quiet-text" role="status">
        {found && found.text === text && (found.matches.count === 0 ? words.none : words.place(found.at + 1, found.matches.count))}
      </span>
      <input
        ref={input}
        type="search"
        aria-label={words.label}
        placeholder={words.label}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          if (event.currentTarget.value === '') {
            clear();
          }
        }}
        onKeyDown={(event) => event.key === 'Escape' && clear()}
        required
      />
      <IconButton icon="previous" label={words.previous} onClick={() => step(-1)} />
      <IconButton icon="next" label={words.next} onClick={() => step(1)} />
    </form>
  );
}

/** The browser's own search would find nothing that is not in the document. */
function takeFindKey(input: { current: HTMLInputElement | null }): () => void {
  const take = (event: KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && event.key === 'f' && document.activeElement !== input.current) {
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    }
  };
  addEventListener('keydown', take);
  return () => removeEventListener('keydown', take);
}
