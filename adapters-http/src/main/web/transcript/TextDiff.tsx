import { structuredPatch } from 'diff';
import { useMemo } from 'preact/hooks';
import { texts } from '../texts';

interface Props {
  before: string;
  after: string;
  label: string;
}

/** A comparison that would take longer is given up. */
const MOST_MILLIS = 1000;

/** What changed between two texts, line by line with some lines around. */
export function TextDiff({ before, after, label }: Props) {
  const patch = useMemo(
    () => structuredPatch('', '', before, after, '', '', { context: 3, timeout: MOST_MILLIS }),
    [before, after],
  );
  if (patch === undefined) {
    return <p class="quiet-text">{texts.files.tooDifferent}</p>;
  }
  return (
    <div class="diff" tabIndex={0} role="group" aria-label={label}>
      {patch.hunks.map((hunk) => (
        <div key={hunk.oldStart} class="hunk">
          <div class="hunk-head">
            @@ -{hunk.oldStart},{hunk.oldLines} +{hunk.newStart},{hunk.newLines} @@
          </div>
          {hunk.lines.map((line, number) => (
            <div key={number} class={`line ${KINDS[line[0] ?? ' '] ?? ''}`}>
              {line}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

const KINDS: Record<string, string> = { '+': 'added', '-': 'removed', '\\': 'note' };
