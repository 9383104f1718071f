import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ForkDialog } from '../actions/ForkDialog';
import type { Session, TraceEvent } from '../api/model';
import type { Finding } from '../api/shares';
import type { Conversation, Redaction } from '../api/transcript';
import { go, link } from '../app/route';
import { texts } from '../texts';
import { IconButton } from '../ui/IconButton';
import { tell, tellTrouble } from '../ui/Toasts';
import type { Loaded } from '../ui/useLoaded';
import { Failure } from '../ui/Waiting';
import { VirtualList, type Target } from '../virtual/VirtualList';
import { EventRow, USUAL_HEIGHT } from './EventRow';
import { FindBar } from './FindBar';
import { findingsByRow, hidingIn } from './hiding';
import { literally, mark, PLACEHOLDER } from './marking';
import { RedactionBar } from './RedactionBar';
import { RowDialog } from './RowDialog';
import { SubAgentContext } from './subAgentFolds';
import { SubAgentsDialog } from './SubAgentsDialog';
import { TranscriptSource } from './TranscriptSource';
import { useSubAgents } from './useSubAgents';

interface Props {
  session: Session;
  /** The event to begin at. */
  event: number | undefined;
  /** What a share would hide, where the conversation is shown as it would send it; null otherwise. */
  redaction: Loaded<Redaction | null> | null;
}

/** What is looked at more closely: a row, or the sub-agents that stand nowhere. */
type Detail = { kind: 'raw' | 'fork'; row: number } | { kind: 'sub-agents' };

/** The whole conversation, of which the page holds only what is near. */
export function TranscriptView({ session, event, redaction }: Props) {
  const [, redraw] = useState(0);
  const isRedacted = redaction !== null;
  const conversation = useMemo<Conversation>(
    () => ({ session: session.session, checkpoint: session.checkpoints, redacted: isRedacted }),
    [session.session, session.checkpoints, isRedacted],
  );
  const source = useMemo(() => new TranscriptSource(conversation, () => redraw((n) => n + 1)), [conversation]);
  const subAgents = useSubAgents(conversation, source.isWhole && !isRedacted);
  const findings = useMemo(
    () => findingsByRow(redaction?.state === 'there' ? (redaction.value?.scrub.findings ?? []) : []),
    [redaction],
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
  useLayoutEffect(() => {
    mark(element.current!, 'found', literally(found?.text ?? ''));
    mark(element.current!, 'hidden', isRedacted ? PLACEHOLDER : null);
  });

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
        <label class="check">
          <input
            type="checkbox"
            role="switch"
            checked={isRedacted}
            onChange={() => go({ view: 'transcript', session: session.session, redacted: !isRedacted })}
          />
          {texts.redaction.show}
        </label>
        {subAgents.lost.length > 0 && (
          <button type="button" onClick={() => setDetail({ kind: 'sub-agents' })}>
            {texts.subAgents.lost(subAgents.lost.length)}
          </button>
        )}
        <FindBar
          conversation={conversation}
          onFound={(position, text) => {
            setFound({ position, text });
            setTarget({ row: position });
          }}
          onCleared={() => setFound(null)}
        />
      </div>
      {redaction !== null && <RedactionBar redaction={redaction} />}
      {source.failure !== null && <Failure failure={source.failure} again={() => source.again()} />}
      {source.isEmpty && <p class="empty">{texts.transcript.empty}</p>}
      <SubAgentContext.Provider value={subAgents.folds}>
        <VirtualList
          count={source.count}
          guess={USUAL_HEIGHT}
          label={texts.transcript.label}
          target={target}
          marked={marked}
          onShown={look}
          row={(position) => <Row source={source} position={position} findings={findings} onDetail={setDetail} />}
        />
      </SubAgentContext.Provider>
      {detail?.kind === 'raw' && (
        <RowDialog
          session={session.session}
          checkpoint={session.checkpoints}
          number={detail.row}
          onClose={() => setDetail(null)}
        />
      )}
      {detail?.kind === 'sub-agents' && (
        <SubAgentsDialog conversation={conversation} agents={subAgents.lost} onClose={() => setDetail(null)} />
      )}
      {detail?.kind === 'fork' && <ForkDialog session={session} row={detail.row} onClose={() => setDetail(null)} />}
    </section>
  );
}

interface RowProps {
  source: TranscriptSource;
  position: number;
  /** What a share would hide, by the row. */
  findings: ReadonlyMap<number, Finding[]>;
  onDetail: (detail: Detail) => void;
}

function Row({ source, position, findings, onDetail }: RowProps) {
  const event = source.event(position);
  if (event === undefined) {
    return <p class="waiting">{texts.loading}</p>;
  }
  return (
    <div class="event">
      <EventRow event={event} position={position} source={source} />
      {source.conversation.redacted && <Hidden event={event} findings={findings} />}
      <div class="event-tools">
        {isMessage(event) && (
          <IconButton icon="fork" label={texts.fork.here} onClick={() => onDetail({ kind: 'fork', row: event.row })} />
        )}
        <IconButton icon="link" label={texts.transcript.link} onClick={() => copyLink(source, position)} />
        <IconButton
          icon="raw"
          label={texts.transcript.raw}
          disabled={source.conversation.redacted ? texts.redaction.noRaw : undefined}
          onClick={() => onDetail({ kind: 'raw', row: event.row })}
        />
      </div>
    </div>
  );
}

/** Which rules hide something in an event. */
function Hidden({ event, findings }: { event: TraceEvent; findings: ReadonlyMap<number, Finding[]> }) {
  const rules = hidingIn(event, findings);
  return rules.length === 0 ? null : (
    <p class="hiding">
      {texts.redaction.by}
      {rules.map(({ rule, description }) => (
        <span key={rule} class="tag" title={description}>
          {rule}
        </span>
      ))}
    </p>
  );
}

function isMessage(event: TraceEvent): boolean {
  return event.event === 'message' && event.effective;
}

function copyLink({ conversation }: TranscriptSource, position: number): void {
  const { session, redacted = false } = conversation;
  const place = new URL(link({ view: 'transcript', session, event: position, redacted }), location.href).href;
  navigator.clipboard.writeText(place).then(() => tell(texts.copied), tellTrouble);
}
