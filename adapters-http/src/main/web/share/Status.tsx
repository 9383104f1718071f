import type { Share } from '../api/shares';
import { texts } from '../texts';
import { ago, time } from '../ui/format';

const words = texts.share;

/** How a session stands at a destination, in words. */
export function Status({ share }: { share: Share | undefined }) {
  if (share === undefined) {
    return <p role="status">{words.states.none}</p>;
  }
  return (
    <div role="status">
      <p>
        <strong>{words.states[share.state]}</strong>
        {share.attempts > 0 && <> {words.attempts(share.attempts)}</>}
      </p>
      {share.lastError && <p class="bad">{share.lastError}</p>}
      {share.nextTry && (
        <p>
          {words.nextTry} <time dateTime={share.nextTry} title={time(share.nextTry)}>{ago(share.nextTry)}</time>
        </p>
      )}
      {share.url && share.checkpoint !== null && share.sharedAt && (
        <p>
          {words.there(share.checkpoint)}{' '}
          <time dateTime={share.sharedAt} title={time(share.sharedAt)}>{ago(share.sharedAt)}</time>:{' '}
          <a href={share.url} target="_blank" rel="noopener noreferrer">
            {share.dataset}
          </a>{' '}
          <code>{share.path}</code>
        </p>
      )}
    </div>
  );
}
