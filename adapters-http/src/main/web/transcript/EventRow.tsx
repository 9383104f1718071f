import type { MessageEvent, TraceEvent, UsageEvent } from '../api/model';
import type { Conversation } from '../api/transcript';
import { texts } from '../texts';
import { time } from '../ui/format';
import { Markdown } from './Markdown';
import { Picture } from './Picture';
import { SubAgentFold } from './SubAgentFold';
import { ToolCall, ToolResult } from './ToolCall';
import type { TranscriptSource } from './TranscriptSource';

/** What most events are about as high as, in pixels. */
export const USUAL_HEIGHT = 90;

interface Props {
  event: TraceEvent;
  position: number;
  source: TranscriptSource;
}

/** One event, as a person reads it. */
export function EventRow({ event, position, source }: Props) {
  switch (event.event) {
    case 'message':
      return (
        <Message
          message={event}
          isFirst={source.beginsMessage(position)}
          isAside={!event.effective && source.conversation.subAgent === undefined}
        />
      );
    case 'reasoning':
      return (
        <details class="reasoning">
          <summary>{event.text === '' ? texts.transcript.hidden : texts.transcript.reasoning}</summary>
          {event.text !== '' && <Markdown text={event.text} />}
        </details>
      );
    case 'tool-call':
      return (
        <>
          <ToolCall call={event} />
          <SubAgentFold callId={event.callId} conversation={source.conversation} />
        </>
      );
    case 'tool-result':
      return <ToolResult result={event} tool={source.toolOf(event.callId, position)} />;
    case 'image':
      return isShown(source.conversation) ? (
        <Picture conversation={source.conversation} image={event} number={source.picturesBefore(position)} />
      ) : (
        <p class="image">{texts.transcript.image(event.mediaType)}</p>
      );
    case 'compaction':
      return (
        <details class="compaction">
          <summary>{texts.transcript.compaction}</summary>
          <Markdown text={event.text} />
        </details>
      );
    case 'usage':
      return <p class="note">{tokens(event)}</p>;
    case 'opaque':
      return event.name === 'unreadable' ? (
        <p class="damage">{texts.transcript.damaged}</p>
      ) : (
        <p class="note">{texts.transcript.other(event.name)}</p>
      );
  }
}

/** A picture's bytes stand in a row of the main file, as the agent wrote it. */
function isShown({ subAgent, redacted }: Conversation): boolean {
  return subAgent === undefined && !redacted;
}

/** A part of a message that goes on needs no head, and one that says nothing only a small one. */
function Message({ message, isFirst, isAside }: { message: MessageEvent; isFirst: boolean; isAside: boolean }) {
  if (!isFirst && message.text === '') {
    return null;
  }
  const saying = message.text === '' ? 'silent' : message.role;
  return (
    <div class={`message ${saying}${isFirst ? '' : ' more'}`}>
      {isFirst && <MessageHead message={message} isAside={isAside} />}
      {message.text !== '' && <Markdown text={message.text} />}
    </div>
  );
}

function MessageHead({ message, isAside }: { message: MessageEvent; isAside: boolean }) {
  return (
    <div class="message-head">
      <span class="role">{texts.transcript.roles[message.role]}</span>
      {message.model && <span class="model">{message.model}</span>}
      {isAside && <span class="tag">{texts.transcript.aside}</span>}
      {message.at && <time dateTime={message.at}>{time(message.at)}</time>}
    </div>
  );
}

function tokens(usage: UsageEvent): string {
  return texts.transcript.tokens(usage.inputTokens, usage.outputTokens, usage.cacheReadTokens);
}
