import { useContext } from 'preact/hooks';
import type { Conversation } from '../api/transcript';
import { texts } from '../texts';
import { SubAgentContext } from './subAgentFolds';
import { SubAgentTranscript } from './SubAgentTranscript';

interface Props {
  callId: string;
  /** The one that the call is part of. */
  conversation: Conversation;
}

/** What the sub-agent said that a call began, folded away at first. Nothing where it began none. */
export function SubAgentFold({ callId, conversation }: Props) {
  const { byCall, open, toggle } = useContext(SubAgentContext);
  const agent = byCall.get(callId);
  if (agent === undefined || inner(conversation).includes(agent.subAgent)) {
    return null;
  }
  const isOpen = open.has(agent.subAgent);
  return (
    <div class="sub-agent">
      <button type="button" class="quiet" aria-expanded={isOpen} onClick={() => toggle(agent.subAgent)}>
        {isOpen ? '▾' : '▸'} {texts.subAgents.messages(agent.messages)}
      </button>
      {isOpen && <SubAgentTranscript conversation={conversation} agent={agent} />}
    </div>
  );
}

/** A sub-agent may begin with what was said before it, and so with the call that began itself. */
function inner({ within = [], subAgent }: Conversation): string[] {
  return subAgent === undefined ? within : [...within, subAgent];
}
