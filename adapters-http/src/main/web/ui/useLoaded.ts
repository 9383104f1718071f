import { useEffect, useState } from 'preact/hooks';

/** Something that is being asked for. */
export type Loaded<T> =
  | { state: 'loading' }
  | { state: 'failed'; failure: Error; again: () => void }
  | { state: 'there'; value: T };

/** Asks for something whenever `keys` change; an answer that comes too late counts for nothing. */
export function useLoaded<T>(load: () => Promise<T>, keys: unknown[]): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isWanted = true;
    setLoaded((before) => (before.state === 'there' ? before : { state: 'loading' }));
    load().then(
      (value) => isWanted && setLoaded({ state: 'there', value }),
      (failure: Error) =>
        isWanted && setLoaded({ state: 'failed', failure, again: () => setAttempt(attempt + 1) }),
    );
    return () => {
      isWanted = false;
    };
  }, [...keys, attempt]);
  return loaded;
}
