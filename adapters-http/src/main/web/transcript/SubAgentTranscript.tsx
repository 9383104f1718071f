import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Conversation, SubAgent } from '../api/transcript';
import { texts } from '../texts';
import { Failure } from '../ui/Waiting';
import { VirtualList } from '../virtual/VirtualList';
import { EventRow, USUAL_HEIGHT } from './EventRow';
import { TranscriptSource } from './TranscriptSource';

interface Props {
  conversation: Conversation;
  agent: SubAgent;
}

/** The conversation of a sub-agent, of which the page holds only what is near. */
export function SubAgentTranscript({ conversation, agent }: Props) {
  const [, redraw] = useState(0);
  const source = useMemo(
    () => new TranscriptSource(within(conversation, agent.subAgent), () => redraw((n) => n + 1)),
    [conversation, agent.subAgent],
  );
  useEffect(() => source.want(0, 0), [source]);
  const look = useCallback((first: number, last: number) => source.want(first, last), [source]);
  return (
    <>
      {source.failure !== null && <Failure failure={source.failure} again={() => source.again()} />}
      {source.count === 0 && source.failure === null && <p class="waiting">{texts.loading}</p>}
      <VirtualList
        count={source.count}
        guess={USUAL_HEIGHT}
        label={texts.subAgents.label(agent.subAgent)}
        target={null}
        marked={undefined}
        onShown={look}
        row={(position) => <Row source={source} position={position} />}
      />
    </>
  );
}

function within({ session, checkpoint, within: outer = [], subAgent: last }: Conversation, subAgent: string): Conversation {
  return { session, checkpoint, subAgent, within: last === undefined ? outer : [...outer, last] };
}

function Row({ source, position }: { source: TranscriptSource; position: number }) {
  const event = source.event(position);
  return event === undefined ? (
    <p class="waiting">{texts.loading}</p>
  ) : (
    <EventRow event={event} position={position} source={source} />
  );
}
