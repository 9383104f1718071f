/** What a request to a tool asks for, as far as its arguments tell. */
export interface Reading {
  /** What it is about, in a line. */
  gist: string;
  /** The edits that it makes. */
  edits: { file: string; before: string; after: string }[];
  /** What it writes or runs. */
  code: { text: string; language: string } | null;
}

type Arguments = Record<string, unknown>;

const GISTS = ['file_path', 'path', 'filePath', 'notebook_path', 'command', 'cmd', 'pattern', 'query', 'url', 'description', 'prompt'];

/** Reads the arguments of a request, whatever the agent calls them. */
export function read(text: string): Reading {
  const given = parse(text);
  if (given === null) {
    return { gist: firstLine(text), edits: [], code: text === '' ? null : { text, language: '' } };
  }
  return { gist: gist(given), edits: edits(given), code: code(given, text) };
}

function parse(text: string): Arguments | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Arguments) : null;
  } catch {
    return null;
  }
}

function gist(given: Arguments): string {
  const name = GISTS.find((key) => given[key] !== undefined);
  const value = name === undefined ? Object.values(given)[0] : given[name];
  return firstLine(Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : '');
}

function firstLine(text: string): string {
  return text.trimStart().split('\n', 1)[0]?.slice(0, 200) ?? '';
}

function edits(given: Arguments): Reading['edits'] {
  const file = text(given, 'file_path', 'path', 'filePath') ?? '';
  const several = given['edits'];
  const all = Array.isArray(several) ? (several as Arguments[]) : [given];
  return all.flatMap((edit) => {
    const before = text(edit, 'old_string', 'oldText', 'oldString', 'old_str');
    const after = text(edit, 'new_string', 'newText', 'newString', 'new_str');
    return before === undefined || after === undefined ? [] : [{ file, before, after }];
  });
}

function code(given: Arguments, whole: string): Reading['code'] {
  const command = given['command'] ?? given['cmd'];
  if (Array.isArray(command)) {
    return { text: command.join(' '), language: 'bash' };
  }
  if (typeof command === 'string') {
    return { text: command, language: 'bash' };
  }
  const content = text(given, 'content', 'file_text', 'new_source');
  const file = text(given, 'file_path', 'path', 'filePath');
  if (content !== undefined && file !== undefined) {
    return { text: content, language: file };
  }
  const patch = text(given, 'patch', 'input');
  if (patch !== undefined) {
    return { text: patch, language: 'diff' };
  }
  return { text: JSON.stringify(given, null, 2) ?? whole, language: 'json' };
}

function text(given: Arguments, ...names: string[]): string | undefined {
  return names.map((name) => given[name]).find((value) => typeof value === 'string');
}
