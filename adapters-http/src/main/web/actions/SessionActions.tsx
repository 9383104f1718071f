import { useState } from 'preact/hooks';
import type { Session } from '../api/model';
import { remove, rename, restore } from '../api/sessions';
import { shares } from '../api/shares';
import { texts } from '../texts';
import { IconButton } from '../ui/IconButton';
import { LineDialog } from '../ui/LineDialog';
import { tell, tellTrouble } from '../ui/Toasts';
import { ShareDialog } from '../share/ShareDialog';
import { DownloadButton } from './DownloadButton';

/** What may have become of a session. */
export type SessionChange = 'renamed' | 'removed' | 'restored';

interface Props {
  session: Session;
  onChanged: (change: SessionChange) => void;
}

/** What can be done with a session as a whole. */
export function SessionActions({ session, onChanged }: Props) {
  const [isRenaming, setRenaming] = useState(false);
  const [isSharing, setSharing] = useState(false);
  const title = session.title || texts.sessions.untitled;
  const undo = () =>
    void restore(session.session).then(() => {
      tell(texts.actions.restored(title));
      onChanged('restored');
    }, tellTrouble);
  const removeIt = async () => {
    await remove(session.session);
    onChanged('removed');
    const shared = (await shares(session.session)).flatMap((share) => share.dataset ?? []);
    tell(texts.actions.removed(title, shared), { label: texts.actions.undo, run: undo });
  };
  return (
    <span class="actions">
      <DownloadButton thing={{ session: session.session }} name={title} />
      <IconButton icon="share" label={texts.share.of(title)} onClick={() => setSharing(true)} />
      <IconButton icon="edit" label={texts.actions.rename(title)} onClick={() => setRenaming(true)} />
      <IconButton icon="trash" label={texts.actions.remove(title)} onClick={() => void removeIt().catch(tellTrouble)} />
      {isSharing && (
        <ShareDialog
          session={session.session}
          title={title}
          onClose={() => setSharing(false)}
        />
      )}
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
