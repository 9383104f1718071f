import { useState } from 'preact/hooks';
import { texts } from '../texts';
import { IconButton } from '../ui/IconButton';
import { DownloadDialog } from './DownloadDialog';
import type { Thing } from './downloads';

interface Props {
  thing: Thing;
  name: string;
  disabled?: string | undefined;
}

/** The icon beside every session and workspace. */
export function DownloadButton({ thing, name, disabled }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton icon="download" label={texts.download.of(name)} disabled={disabled} onClick={() => setOpen(true)} />
      {isOpen && <DownloadDialog thing={thing} name={name} onClose={() => setOpen(false)} />}
    </>
  );
}
