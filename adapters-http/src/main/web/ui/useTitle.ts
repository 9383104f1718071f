import { useEffect } from 'preact/hooks';
import { texts } from '../texts';

/** Has the browser's tab say what it shows. */
export function useTitle(what: string): void {
  useEffect(() => {
    document.title = what === '' ? texts.name : `${what} – ${texts.name}`;
  }, [what]);
}
