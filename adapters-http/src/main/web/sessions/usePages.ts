import { useEffect, useRef, useState } from 'preact/hooks';
import type { Page } from '../api/client';

/** A list as far as it has been asked for. */
export interface Pages<T> {
  items: T[];
  isDone: boolean;
  failure: Error | null;
  more: () => void;
  again: () => void;
}

interface State<T> {
  items: T[];
  next: string | null;
  isDone: boolean;
  failure: Error | null;
}

/** Asks for the first page whenever `keys` change, and for each next one on demand. */
export function usePages<T>(
  load: (cursor: string | null, signal: AbortSignal) => Promise<Page<T>>,
  keys: unknown[],
): Pages<T> {
  const [state, setState] = useState<State<T>>(empty());
  const running = useRef<AbortController | null>(null);

  const ask = (before: State<T>) => {
    running.current?.abort();
    const control = new AbortController();
    running.current = control;
    load(before.next, control.signal).then(
      (page) => {
        running.current = null;
        setState({
          items: [...before.items, ...page.items],
          next: page.next,
          isDone: page.next === null,
          failure: null,
        });
      },
      (failure: Error) => {
        if (!control.signal.aborted) {
          running.current = null;
          setState({ ...before, failure });
        }
      },
    );
  };
  useEffect(() => {
    ask(empty());
    return () => running.current?.abort();
  }, keys);
  return {
    ...state,
    more: () => running.current === null && ask(state),
    again: () => ask(state),
  };
}

function empty<T>(): State<T> {
  return { items: [], next: null, isDone: false, failure: null };
}
