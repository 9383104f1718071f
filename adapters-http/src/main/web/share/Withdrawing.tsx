import { withdraw } from '../api/shares';
import { texts } from '../texts';

const words = texts.share;

interface Props {
  session: string;
  destination: string;
  onDone: (work: () => Promise<unknown>) => void;
}

/** Says what withdrawing can do and what it cannot, and does it. */
export function Withdrawing({ session, destination, onDone }: Props) {
  return (
    <div class="rehearsal">
      <p>{words.withdrawal}</p>
      <button type="button" class="danger" onClick={() => onDone(() => withdraw(session, destination))}>
        {words.withdrawGo}
      </button>
    </div>
  );
}
