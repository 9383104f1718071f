import type { ComponentChildren } from 'preact';
import { texts } from '../texts';
import type { Loaded } from './useLoaded';

/** What was asked for, once it is there; until then that it is loading, or what went wrong. */
export function Waiting<T>({ for: loaded, children }: { for: Loaded<T>; children: (value: T) => ComponentChildren }) {
  switch (loaded.state) {
    case 'loading':
      return <p class="waiting">{texts.loading}</p>;
    case 'failed':
      return <Failure failure={loaded.failure} again={loaded.again} />;
    case 'there':
      return <>{children(loaded.value)}</>;
  }
}

export function Failure({ failure, again }: { failure: Error; again: () => void }) {
  return (
    <div class="failure" role="alert">
      <p>
        <strong>{texts.trouble.title}.</strong> {failure.message}
      </p>
      <button type="button" onClick={again}>
        {texts.retry}
      </button>
    </div>
  );
}
