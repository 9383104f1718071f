import { row } from '../api/transcript';
import { texts } from '../texts';
import { Dialog } from '../ui/Dialog';
import { useLoaded } from '../ui/useLoaded';
import { Waiting } from '../ui/Waiting';
import { Code } from './Code';

/** More of a row nobody reads on a page. */
const MOST_CHARACTERS = 500_000;

interface Props {
  session: string;
  checkpoint: number;
  number: number;
  onClose: () => void;
}

/** The row itself, with its parts under one another where it is sound. */
export function RowDialog({ session, checkpoint, number, onClose }: Props) {
  const loaded = useLoaded(() => row(session, checkpoint, number), []);
  const title = texts.transcript.rawTitle(number);
  return (
    <Dialog title={title} wide onClose={onClose}>
      <Waiting for={loaded}>
        {(text) => <Code text={spread(text).slice(0, MOST_CHARACTERS)} language="json" lines={200} label={title} />}
      </Waiting>
    </Dialog>
  );
}

function spread(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
