/** What the service answers, as docs/openapi.yml describes it. */

export interface ForkPoint {
  session: string;
  messages: number;
  checkpoint: number;
  beforeCompaction: number | null;
}

export interface Session {
  session: string;
  workspace: string;
  title: string;
  agent: string;
  model: string | null;
  messages: number;
  checkpoints: number;
  parent: string | null;
  forkPoint: ForkPoint | null;
  createdAt: string;
  updatedAt: string;
  files: number;
  /** Of the files. */
  bytes: number;
  /** Of the conversation. */
  traceBytes: number;
}

export interface Workspace {
  workspace: string;
  createdAt: string;
}

export interface Tree extends Session {
  duplicateOf: string | null;
  cycle: boolean;
  forks: Tree[];
}

export interface Checkpoint {
  session: string;
  number: number;
  checkpoint: string;
  files: number;
  bytes: number;
  addedBytes: number;
  messages: number;
  savedAt: string;
}

export interface Entry {
  path: string;
  kind: 'file' | 'directory' | 'link';
  mode?: string;
  modified: string;
  bytes?: number;
  target?: string;
}

export interface Difference {
  path: string;
  change: 'added' | 'removed' | 'changed';
  before?: Entry;
  after?: Entry;
}

export interface Tokens {
  inputTokens: number;
  outputTokens: number;
  cacheReadTokens: number;
  cacheWriteTokens: number;
  costUsd?: number;
}

export interface Usage {
  total: Tokens;
  models: { model: string; tokens: Tokens }[];
}

export type Role = 'user' | 'assistant' | 'system' | 'tool';

interface InRow {
  row: number;
}

export interface MessageEvent extends InRow {
  event: 'message';
  message: number;
  role: Role;
  text: string;
  model?: string;
  at?: string;
  effective: boolean;
}

export interface ReasoningEvent extends InRow {
  event: 'reasoning';
  text: string;
}

export interface ToolCallEvent extends InRow {
  event: 'tool-call';
  callId: string;
  name: string;
  text: string;
}

export interface ToolResultEvent extends InRow {
  event: 'tool-result';
  callId: string;
  text: string;
  error: boolean;
}

export interface ImageEvent extends InRow {
  event: 'image';
  mediaType: string;
}

export interface CompactionEvent extends InRow {
  event: 'compaction';
  text: string;
}

export interface UsageEvent extends InRow, Tokens {
  event: 'usage';
}

export interface OpaqueEvent extends InRow {
  event: 'opaque';
  name: string;
}

export type TraceEvent =
  | MessageEvent
  | ReasoningEvent
  | ToolCallEvent
  | ToolResultEvent
  | ImageEvent
  | CompactionEvent
  | UsageEvent
  | OpaqueEvent;
