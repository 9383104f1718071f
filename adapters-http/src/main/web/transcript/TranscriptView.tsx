import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ForkDialog } from '../actions/ForkDialog';
import type { Session, TraceEvent } from '../api/model';
import { link } from '../app/route';
import { texts } from '../texts';
import { IconButton } from '../ui/IconButton';
import { tell, tellTrouble } from '../ui/Toasts';
import { Failure } from '../ui/Waiting';
import { VirtualList, type Target } from '../virtual/VirtualList';
import { EventRow } from './EventRow';
import { FindBar } from './FindBar';
import { mark } from './marking';
import { RowDialog } from './RowDialog';
import { TranscriptSource } from './TranscriptSource';

const USUAL_HEIGHT = 90;

interface Props {
  session: Session;
  /** The event to begin at. */
  event: number | undefined;
}

/** What of a row is looked at more closely. */
type Detail = { kind: 'raw' | 'fork'; row: number };

/** The whole conversation, of which the page holds only what is near. */
export function TranscriptView({ session, event }: Props) {
  const [, redraw] = useState(0);
  const source = useMemo(
    () => new TranscriptSource(session.session, session.checkpoints, () => redraw((n) => n + 1)),
    [session.session, session.checkpoints],
  );
  const [target, setTarget] = useState<Target | null>(null);
  const [shown, setShown] = useState(0);
  const [detail, setDetail] = useState<Detail | null>(null);
  const [found, setFound] = useState<{ position: number; text: string } | null>(null);
  const element = useRef<HTMLElement>(null);
  useEffect(() => source.want(event ?? 0, event ?? 0), [source]);
  useEffect(() => {
    if (event !== undefined) {
      setTarget({ row: event });
    }
  }, [event]);
  useLayoutEffect(() => mark(element.current!, found?.text ?? ''));

  const look = useCallback(
    (first: number, last: number, top: number) => {
      setShown(top);
      source.want(first, last);
    },
    [source],
  );
  const marked = found?.position ?? event;
  return (
    <section class="transcript" ref={element}>
      <div class="transcript-bar">
        <span class="quiet-text">{texts.transcript.position(Math.min(shown + 1, source.count), source.count)}</span>
        <IconButton icon="top" label={texts.transcript.top} onClick={() => setTarget({ row: 0 })} />
        <IconButton icon="end" label={texts.transcript.end} onClick={() => setTarget({ row: 'end' })} />
        <FindBar
          session={session.session}
          checkpoint={session.checkpoints}
          onFound={(position, text) => {
            setFound({ position, text });
            setTarget({ row: position });
          }}
          onCleared={() => setFound(null)}
        />
      </div>
      {source.failure !== null && <Failure failure={source.failure} again={() => source.again()} />}
      {source.isEmpty && <p class="empty">{texts.transcript.empty}</p>}
      <VirtualList
        count={source.count}
        guess={USUAL_HEIGHT}
        label={texts.transcript.label}
        target={target}
        marked={marked}
        onShown={look}
        row={(position) => <Row source={source} position={position} session={session} onDetail={setDetail} />}
      />
      {detail?.kind === 'raw' && (
        <RowDialog
          session={session.session}
          checkpoint={session.checkpoints}
          number={detail.row}
          onClose={() => setDetail(null)}
        />
      )}
      {detail?.kind === 'fork' && <ForkDialog session={session} row={detail.row} onClose={() => setDetail(null)} />}
    </section>
  );
}

interface RowProps {
  source: TranscriptSource;
  position: number;
  session: Session;
  onDetail: (detail: Detail) => void;
}

function Row({ source, position, session, onDetail }: RowProps) {
  const event = source.event(position);
  if (event === undefined) {
    return <p class="waiting">{texts.loading}</p>;
  }
  return (
    <div class="event">
      <EventRow event={event} position={position} source={source} />
      <div class="event-tools">
        {isMessage(event) && (
          <IconButton icon="fork" label={texts.fork.here} onClick={() => onDetail({ kind: 'fork', row: event.row })} />
        )}
        <IconButton icon="link" label={texts.transcript.link} onClick={() => copyLink(session, position)} />
        <IconButton
          icon="raw"
          label={texts.transcript.raw}
          onClick={() => onDetail({ kind: 'raw', row: event.row })}
        />
      </div>
    </div>
  );
}

function isMessage(event: TraceEvent): boolean {
  return event.event === 'message' && event.effective;
}

function copyLink(session: Session, position: number): void {
  const place = new URL(link({ view: 'transcript', session: session.session, event: position }), location.href).href;
  navigator.clipboard.writeText(place).then(() => tell(texts.copied), tellTrouble);
}
