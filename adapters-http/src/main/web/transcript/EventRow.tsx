import type { MessageEvent, TraceEvent, UsageEvent } from '../api/model';
import { texts } from '../texts';
import { time } from '../ui/format';
import { Markdown } from './Markdown';
import { ToolCall, ToolResult } from './ToolCall';

interface Props {
  event: TraceEvent;
  /** The name of the tool that a result is of, where it is known. */
  toolOf: (callId: string) => string | undefined;
}

/** One event, as a person reads it. */
export function EventRow({ event, toolOf }: Props) {
  switch (event.event) {
    case 'message':
      return <Message message={event} />;
    case 'reasoning':
      return (
        <details class="reasoning">
          <summary>{event.text === '' ? texts.transcript.hidden : texts.transcript.reasoning}</summary>
          {event.text !== '' && <Markdown text={event.text} />}
        </details>
      );
    case 'tool-call':
      return <ToolCall call={event} />;
    case 'tool-result':
      return <ToolResult result={event} tool={toolOf(event.callId)} />;
    case 'image':
      return <p class="image">{texts.transcript.image(event.mediaType)}</p>;
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

function Message({ message }: { message: MessageEvent }) {
  return (
    <div class={`message ${message.role}`}>
      <div class="message-head">
        <span class="role">{texts.transcript.roles[message.role]}</span>
        {message.model && <span class="model">{message.model}</span>}
        {!message.effective && <span class="tag">{texts.transcript.aside}</span>}
        {message.at && <time dateTime={message.at}>{time(message.at)}</time>}
      </div>
      {message.text !== '' && <Markdown text={message.text} />}
    </div>
  );
}

function tokens(usage: UsageEvent): string {
  return texts.transcript.tokens(usage.inputTokens, usage.outputTokens, usage.cacheReadTokens);
}
