import type { Redaction } from '../api/transcript';
import { Findings } from '../share/Findings';
import { texts } from '../texts';
import type { Loaded } from '../ui/useLoaded';

const words = texts.redaction;

/** What a share would hide of the whole conversation. What is wrong with it, the transcript tells. */
export function RedactionBar({ redaction }: { redaction: Loaded<Redaction | null> }) {
  if (redaction.state !== 'there' || redaction.value === null) {
    return (
      <p class="redaction quiet-text" role="status">
        {redaction.state === 'failed' ? '' : words.searching}
      </p>
    );
  }
  const { scrub } = redaction.value;
  return (
    <div class="redaction">
      <p role="status">{scrub.places === 0 ? words.nothing : words.hidden(scrub.secrets, scrub.places)}</p>
      {scrub.findings.length > 0 && (
        <details>
          <summary>{words.where}</summary>
          <Findings findings={scrub.findings} />
        </details>
      )}
    </div>
  );
}
