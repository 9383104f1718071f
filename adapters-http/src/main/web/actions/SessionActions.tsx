import { useState } from 'preact/hooks';
import type { Session } from '../api/model';
import { remove, rename, restore } from '../api/sessions';
import { texts } from '../texts';
import { IconButton } from '../ui/IconButton';
import { LineDialog } from '../ui/LineDialog';
import { tell, tellTrouble } from '../ui/Toasts';
import { DownloadButton } from './DownloadButton';

interface Props {
  session: Session;
  /** Called when the session has another title, was removed, or is back. */
  onChanged: (change: 'renamed' | 'removed' | 'restored') => void;
}

/** What can be done with a session as a whole. */
export function SessionActions({ session, onChanged }: Props) {
  const [isRenaming, setRenaming] = useState(false);
  const title = session.title || texts.sessions.untitled;
  const undo = () =>
    void restore(session.session).then(() => {
      tell(texts.actions.restored(title));
      onChanged('restored');
    }, tellTrouble);
  const removeIt = () =>
    void remove(session.session).then(() => {
      tell(texts.actions.removed(title), { label: texts.actions.undo, run: undo });
      onChanged('removed');
    }, tellTrouble);
  return (
    <span class="actions">
      <DownloadButton thing={{ session: session.session }} name={title} />
      <IconButton icon="edit" label={texts.actions.rename(title)} onClick={() => setRenaming(true)} />
      <IconButton icon="trash" label={texts.actions.remove(title)} onClick={removeIt} />
      {isRenaming && (
        <LineDialog
          title={texts.actions.renameTitle}
          label={texts.actions.newTitle}
          value={session.title}
          submit={texts.actions.renameGo}
          onSubmit={(line) => rename(session.session, line).then(() => onChanged('renamed'))}
          onClose={() => setRenaming(false)}
        />
      )}
    </span>
  );
}
