import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Session } from '../api/model';
import { texts } from '../texts';
import { IconButton } from '../ui/IconButton';
import { Failure } from '../ui/Waiting';
import { VirtualList } from '../virtual/VirtualList';
import { EventRow } from './EventRow';
import { TranscriptSource } from './TranscriptSource';

const USUAL_HEIGHT = 90;

interface Props {
  session: Session;
  /** The event to begin at. */
  event: number | undefined;
}

/** The whole conversation, of which the page holds only what is near. */
export function TranscriptView({ session, event }: Props) {
  const [, redraw] = useState(0);
  const source = useMemo(
    () => new TranscriptSource(session.session, session.checkpoints, () => redraw((n) => n + 1)),
    [session.session, session.checkpoints],
  );
  const [target, setTarget] = useState<{ row: number } | null>(event === undefined ? null : { row: event });
  const [shown, setShown] = useState(0);
  useEffect(() => source.want(event ?? 0, event ?? 0), [source]);
  useEffect(() => {
    if (event !== undefined) {
      setTarget({ row: event });
    }
  }, [event, source.count === 0]);

  if (source.failure !== null) {
    return <Failure failure={source.failure} again={() => source.again()} />;
  }
  return (
    <section class="transcript">
      <div class="transcript-bar">
        <span class="quiet-text">{texts.transcript.position(Math.min(shown + 1, source.count), source.count)}</span>
        <IconButton icon="top" label={texts.transcript.top} onClick={() => setTarget({ row: 0 })} />
        <IconButton icon="end" label={texts.transcript.end} onClick={() => setTarget({ row: source.count })} />
      </div>
      <VirtualList
        count={source.count}
        guess={USUAL_HEIGHT}
        label={texts.transcript.label}
        target={target}
        onShown={(first, last) => {
          setShown(first);
          source.want(first, last);
        }}
        row={(position) => <Row source={source} position={position} />}
      />
    </section>
  );
}

/** How far back the request is looked for to which a result belongs. */
const NEAR = 50;

function Row({ source, position }: { source: TranscriptSource; position: number }) {
  const event = source.event(position);
  if (event === undefined) {
    return <p class="waiting">{texts.loading}</p>;
  }
  const toolOf = (callId: string) => {
    for (let earlier = position - 1; earlier >= Math.max(0, position - NEAR); earlier--) {
      const call = source.event(earlier);
      if (call?.event === 'tool-call' && call.callId === callId) {
        return call.name;
      }
    }
    return undefined;
  };
  return <EventRow event={event} toolOf={toolOf} />;
}
