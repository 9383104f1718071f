import { createContext } from 'preact';
import type { SubAgent } from '../api/transcript';

/** The sub-agents of a session, and which of them are unfolded. They outlive the rows that show them. */
export interface SubAgentFolds {
  /** By the request to a tool that began them. */
  byCall: ReadonlyMap<string, SubAgent>;
  open: ReadonlySet<string>;
  toggle: (subAgent: string) => void;
}

export const SubAgentContext = createContext<SubAgentFolds>({
  byCall: new Map(),
  open: new Set(),
  toggle: () => undefined,
});
