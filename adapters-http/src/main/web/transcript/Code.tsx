import { useMemo, useState } from 'preact/hooks';
import { texts } from '../texts';
import { highlighted } from './highlight';

interface Props {
  text: string;
  language?: string;
  /** How many lines are shown at first. */
  lines?: number;
  label: string;
}

/** Code, or any text whose lines count; the beginning of it where it is long. */
export function Code({ text, language = '', lines = 12, label }: Props) {
  const [isWhole, setWhole] = useState(false);
  const all = useMemo(() => text.split('\n'), [text]);
  const isLong = all.length > lines + 2;
  const shown = isLong && !isWhole ? all.slice(0, lines).join('\n') : text;
  const html = useMemo(() => highlighted(shown, language), [shown, language]);
  return (
    <div class="code">
      {html === '' ? (
        <pre tabIndex={0} role="group" aria-label={label}>
          {shown}
        </pre>
      ) : (
        <pre tabIndex={0} role="group" aria-label={label} dangerouslySetInnerHTML={{ __html: html }} />
      )}
      {isLong && (
        <button type="button" class="quiet" onClick={() => setWhole(!isWhole)}>
          {isWhole ? texts.transcript.fewer : texts.transcript.lines(all.length)}
        </button>
      )}
    </div>
  );
}
