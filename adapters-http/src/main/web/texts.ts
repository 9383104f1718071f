/** Every word that the page says by itself. */
export const texts = {
  name: 'Forkpoint',
  loading: 'Loading…',
  more: 'Show more',
  close: 'Close',
  cancel: 'Cancel',
  retry: 'Try again',
  copied: 'Copied',
  skip: 'Skip to content',

  trouble: {
    unreachable: 'The service cannot be reached. Is it running?',
    status: (status: number) => `The service answered with status ${status}.`,
    title: 'That did not work',
  },

  token: {
    title: 'The service wants a token',
    why: '`forkpoint token create` makes one. It is kept in this tab until you close it.',
    refused: 'The token is not valid (any more). Enter another one.',
    label: 'Token',
    go: 'Continue',
  },

  sessions: {
    title: 'Sessions',
    all: 'All workspaces',
    search: 'Search sessions',
    searchHint: 'Title, first prompt, agent, model or id',
    workspace: 'Workspace',
    workspaces: 'Workspaces',
    agent: 'Agent',
    anyAgent: 'Any agent',
    sort: 'Sort by',
    sorts: {
      created: 'Newest first',
      updated: 'Last activity',
      title: 'Title',
      bytes: 'Size',
    } as Record<string, string>,
    columns: {
      title: 'Session',
      messages: 'Messages',
      turns: 'Turns',
      size: 'Size',
      cost: 'Cost',
      updated: 'Last activity',
      actions: 'Actions',
    },
    untitled: 'Untitled',
    none: 'No sessions yet. Drop session files here, or run `forkpoint import PATH`.',
    noneFound: 'No session fits.',
    fork: (messages: number) => `fork at message ${messages}`,
    count: (shown: number, more: boolean) =>
      `${shown}${more ? '+' : ''} ${shown === 1 && !more ? 'session' : 'sessions'}`,
  },

  session: {
    tabs: { transcript: 'Transcript', files: 'Files', tree: 'Tree' },
    messages: (count: number) => `${count} ${count === 1 ? 'message' : 'messages'}`,
    checkpoints: (count: number) => `${count} ${count === 1 ? 'checkpoint' : 'checkpoints'}`,
    forkOf: (messages: number) => `Forked at message ${messages} of`,
    back: 'All sessions',
  },

  transcript: {
    label: 'Transcript',
    empty: 'This session has no conversation.',
    roles: {
      user: 'User',
      assistant: 'Assistant',
      system: 'System',
      tool: 'Tool',
    },
    aside: 'aside',
    reasoning: 'Reasoning',
    hidden: 'Reasoning that the agent encrypted',
    compaction: 'The conversation was compacted here',
    image: (mediaType: string) => `Image ${mediaType}`,
    showImage: 'Show the image',
    result: 'Result',
    resultOf: (tool: string) => `Result of ${tool}`,
    failed: 'failed',
    lines: (count: number) => `Show all ${count} lines`,
    fewer: 'Show less',
    damaged: 'This row could not be read. Its bytes are kept.',
    other: (name: string) => `Row of type ${name}`,
    tokens: (input: number, output: number, cached: number) =>
      `${input.toLocaleString()} tokens in, ${output.toLocaleString()} out` +
      (cached > 0 ? `, ${cached.toLocaleString()} from cache` : ''),
    position: (at: number, of: number) => `${at.toLocaleString()} of ${of.toLocaleString()}`,
    top: 'To the beginning',
    end: 'To the end',
    link: 'Copy a link to this message',
    raw: 'Show the raw row',
    rawTitle: (row: number) => `Row ${row}, as the agent wrote it`,
  },

  files: {
    tooDifferent: 'The two are too different to be compared here.',
  },
};
