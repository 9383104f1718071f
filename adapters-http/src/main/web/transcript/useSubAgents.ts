import { useEffect, useMemo, useState } from 'preact/hooks';
import { subAgents, type Conversation, type SubAgent } from '../api/transcript';
import { tellTrouble } from '../ui/Toasts';
import type { SubAgentFolds } from './subAgentFolds';

/** The sub-agents of a conversation, and those among them that no call is known of. */
interface SubAgents {
  folds: SubAgentFolds;
  lost: SubAgent[];
}

/** Asks for the sub-agents as soon as that holds up nothing else. */
export function useSubAgents({ session, checkpoint }: Conversation, isTime: boolean): SubAgents {
  const [known, setKnown] = useState<SubAgent[]>([]);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (isTime) {
      subAgents(session, checkpoint).then(setKnown, tellTrouble);
    }
  }, [session, checkpoint, isTime]);
  return useMemo(() => {
    const byCall = new Map(known.flatMap((agent) => (agent.callId === null ? [] : [[agent.callId, agent]])));
    const toggle = (agent: string) => setOpen(toggled(open, agent));
    return { folds: { byCall, open, toggle }, lost: known.filter((agent) => agent.callId === null) };
  }, [known, open]);
}

function toggled(before: ReadonlySet<string>, agent: string): ReadonlySet<string> {
  const after = new Set(before);
  if (!after.delete(agent)) {
    after.add(agent);
  }
  return after;
}
