import { useMemo } from 'preact/hooks';
import type { ToolCallEvent, ToolResultEvent } from '../api/model';
import { texts } from '../texts';
import { Code } from './Code';
import { languageOf } from './highlight';
import { TextDiff } from './TextDiff';
import { read } from './toolCall';

/** A request to a tool: what it is about, its edits as differences, and the rest on demand. */
export function ToolCall({ call }: { call: ToolCallEvent }) {
  const reading = useMemo(() => read(call.text), [call.text]);
  return (
    <details class="tool" open={reading.edits.length > 0}>
      <summary>
        <span class="tool-name">{call.name}</span> <span class="gist">{reading.gist}</span>
      </summary>
      {reading.edits.map((edit, number) => (
        <TextDiff key={number} before={edit.before} after={edit.after} label={edit.file} />
      ))}
      {reading.edits.length === 0 && reading.code && (
        <Code text={reading.code.text} language={language(reading.code.language)} lines={30} label={call.name} />
      )}
    </details>
  );
}

function language(nameOrFile: string): string {
  return nameOrFile.includes('.') || nameOrFile.includes('/') ? languageOf(nameOrFile) : nameOrFile;
}

export function ToolResult({ result, tool }: { result: ToolResultEvent; tool: string | undefined }) {
  const name = tool === undefined ? texts.transcript.result : texts.transcript.resultOf(tool);
  return (
    <div class={result.error ? 'result failed' : 'result'}>
      <div class="result-head">
        {name}
        {result.error && <span class="tag trouble">{texts.transcript.failed}</span>}
      </div>
      {result.text !== '' && <Code text={result.text} lines={8} label={name} />}
    </div>
  );
}
