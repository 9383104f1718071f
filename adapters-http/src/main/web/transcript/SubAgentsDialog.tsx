import type { Conversation, SubAgent } from '../api/transcript';
import { texts } from '../texts';
import { Dialog } from '../ui/Dialog';
import { SubAgentTranscript } from './SubAgentTranscript';

interface Props {
  conversation: Conversation;
  agents: SubAgent[];
  onClose: () => void;
}

/** The sub-agents of which nothing tells what call began them. */
export function SubAgentsDialog({ conversation, agents, onClose }: Props) {
  return (
    <Dialog title={texts.subAgents.title} wide onClose={onClose}>
      {agents.map((agent) => (
        <section key={agent.subAgent} class="sub-agent" aria-label={agent.subAgent}>
          <h3>
            {agent.subAgent} <span class="quiet-text">{texts.session.messages(agent.messages)}</span>
          </h3>
          <SubAgentTranscript conversation={conversation} agent={agent} />
        </section>
      ))}
    </Dialog>
  );
}
