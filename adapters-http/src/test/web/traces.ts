/** Small sessions of Claude Code, written for these tests. */

type Block = Record<string, unknown>;

/** Writes the rows of a session one after the other. */
export class Trace {
  private readonly rows: string[] = [];
  private last: string | null = null;

  /** @param more what each row says besides */
  constructor(
    readonly id: string,
    private readonly more: Block = {},
  ) {}

  user(content: string | Block[]): this {
    return this.add('user', { role: 'user', content });
  }

  assistant(...content: Block[]): this {
    return this.add('assistant', {
      id: `msg_${this.rows.length}`,
      type: 'message',
      role: 'assistant',
      model: 'claude-opus-4-5',
      content,
      usage: { input_tokens: 1200, output_tokens: 80, cache_read_input_tokens: 900, cache_creation_input_tokens: 0 },
    });
  }

  /** A row as it is. */
  raw(row: string): this {
    this.rows.push(row);
    return this;
  }

  compacted(summary: string): this {
    this.raw(
      JSON.stringify({
        ...this.head('system'),
        subtype: 'compact_boundary',
        content: 'Conversation compacted',
        compactMetadata: { trigger: 'manual', preTokens: 1000 },
      }),
    );
    return this.add('user', { role: 'user', content: summary }, { isCompactSummary: true });
  }

  private add(type: string, message: Block, more: Block = {}): this {
    return this.raw(JSON.stringify({ ...this.head(type), message, ...more }));
  }

  private head(type: string): Block {
    const uuid = `${this.id}-${this.rows.length}`;
    const head = {
      parentUuid: this.last,
      isSidechain: false,
      userType: 'external',
      cwd: '/work',
      sessionId: this.id,
      version: '2.1.0',
      type,
      uuid,
      timestamp: new Date(Date.UTC(2026, 2, 4, 9, 0, this.rows.length)).toISOString(),
      ...this.more,
    };
    this.last = uuid;
    return head;
  }

  toString(): string {
    return this.rows.join('\n') + '\n';
  }
}

export function text(words: string): Block {
  return { type: 'text', text: words };
}

export function thinking(words: string): Block {
  return { type: 'thinking', thinking: words, signature: 'x' };
}

export function toolUse(id: string, name: string, input: Block): Block {
  return { type: 'tool_use', id, name, input };
}

export function toolResult(id: string, content: string | Block[], isError = false): Block {
  return { type: 'tool_result', tool_use_id: id, content, is_error: isError };
}

/** A red square of one pixel. */
export const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

/** A conversation with something of each kind. */
export function everything(id: string): Trace {
  return new Trace(id)
    .user('The greeting is **wrong** on Sundays. Can you fix `greet.py`?')
    .assistant(
      thinking('The day is compared with the wrong number.'),
      text('I will look at the file first.'),
      toolUse('t1', 'Read', { file_path: '/work/greet.py' }),
    )
    .user([toolResult('t1', 'def greet(day):\n    return "Good day" if day != 7 else "Hello"\n')])
    .assistant(
      toolUse('t2', 'Edit', {
        file_path: '/work/greet.py',
        old_string: '    return "Good day" if day != 7 else "Hello"',
        new_string: '    return "Good day" if day != 6 else "Happy Sunday"',
      }),
    )
    .user([toolResult('t2', 'The file was updated.')])
    .assistant(toolUse('t3', 'Bash', { command: 'python3 -m pytest -q', description: 'Run the tests' }))
    .user([toolResult('t3', '1 failed, 3 passed', true)])
    .user([
      text('Here is what I see:'),
      { type: 'image', source: { type: 'base64', media_type: 'image/png', data: PICTURE } },
    ])
    .raw('{"type":"user","message":{"role":"user","con')
    .assistant(text('Fixed:\n\n```python\ndef greet(day):\n    return "Happy Sunday"\n```\n\n| day | greeting |\n|---|--:|\n| 6 | Happy Sunday |'))
    .compacted('The greeting was fixed.')
    .user('Thank you. Add a test.')
    .assistant(text('There is a test now.'));
}

/** A conversation of about that many bytes. */
export function long(id: string, bytes: number): string {
  const trace = new Trace(id);
  const words = 'The quick brown fox jumps over the lazy dog while the cat watches. ';
  const parts: string[] = [];
  let size = 0;
  for (let turn = 1; size < bytes; turn++) {
    const before = new Trace(`${id}-${turn}`)
      .user(`Question ${turn}: what does part ${turn} do?`)
      .assistant(text(`Answer ${turn}.\n\n${words.repeat(1 + (turn % 7))}`), toolUse(`t${turn}`, 'Bash', { command: `sed -n ${turn}p file` }))
      .user([toolResult(`t${turn}`, `${turn}: ${words}\n`.repeat(1 + (turn % 40)))])
      .toString();
    parts.push(before);
    size += before.length;
  }
  return trace.toString().trim() + parts.join('');
}
