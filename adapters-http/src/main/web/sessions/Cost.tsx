import { useState } from 'preact/hooks';
import type { Session, Usage } from '../api/model';
import { usage } from '../api/sessions';
import { texts } from '../texts';
import { dollars } from '../ui/format';
import { Seen } from '../ui/Seen';
import { Turns } from './Turns';

/** The service adds a cost up from the whole trace, so it is asked for one at a time. */
const turns = new Turns(1);

const known = new Map<string, Promise<Usage>>();

/** What a session cost, as soon as somebody can see it. */
export function Cost({ session }: { session: Session }) {
  const [cost, setCost] = useState<string>(texts.sessions.unknownCost);
  const key = `${session.session}/${session.checkpoints}`;
  const ask = () => {
    const asked = known.get(key) ?? turns.run(() => usage(session.session));
    known.set(key, asked);
    asked.then(
      (answer) => setCost(words(answer)),
      () => known.delete(key),
    );
  };
  return (
    <Seen key={key} onSeen={ask}>
      {cost}
    </Seen>
  );
}

function words({ total }: Usage): string {
  if (total.costUsd !== undefined) {
    return dollars(total.costUsd);
  }
  const tokens = total.inputTokens + total.outputTokens + total.cacheReadTokens + total.cacheWriteTokens;
  return tokens === 0 ? texts.sessions.unknownCost : texts.sessions.tokens(tokens);
}
