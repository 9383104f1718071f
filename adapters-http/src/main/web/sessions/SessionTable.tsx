import { SessionActions } from '../actions/SessionActions';
import type { Session } from '../api/model';
import { go, link } from '../app/route';
import { texts } from '../texts';
import { ago, bytes, time } from '../ui/format';
import { Cost } from './Cost';
import { ShareTag } from './ShareTag';

const names = texts.sessions.columns;

interface Props {
  sessions: Session[];
  onChanged: () => void;
}

export function SessionTable({ sessions, onChanged }: Props) {
  return (
    <table class="session-table">
      <thead>
        <tr>
          <th scope="col">{names.title}</th>
          <th scope="col" class="number">{names.messages}</th>
          <th scope="col" class="number">{names.turns}</th>
          <th scope="col" class="number">{names.size}</th>
          <th scope="col" class="number">{names.cost}</th>
          <th scope="col">{names.updated}</th>
          <th scope="col">{names.shared}</th>
          <th scope="col">{names.actions}</th>
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => (
          <SessionRow key={session.session} session={session} onChanged={onChanged} />
        ))}
      </tbody>
    </table>
  );
}

function SessionRow({ session, onChanged }: { session: Session; onChanged: () => void }) {
  const place = { view: 'transcript', session: session.session } as const;
  return (
    <tr onClick={() => go(place)}>
      <th scope="row">
        <a href={link(place)} onClick={(event) => event.stopPropagation()}>
          {session.title || texts.sessions.untitled}
        </a>
        <span class="facts">
          <span>{session.workspace}</span>
          <span>{session.agent}</span>
          {session.model && <span>{session.model}</span>}
          <code>{session.session.slice(0, 8)}</code>
          {session.forkPoint && <span class="tag">{texts.sessions.fork(session.forkPoint.messages)}</span>}
        </span>
      </th>
      <td class="number" data-name={names.messages}>{session.messages}</td>
      <td class="number" data-name={names.turns}>{session.checkpoints}</td>
      <td class="number" data-name={names.size}>{bytes(session.bytes + session.traceBytes)}</td>
      <td class="number" data-name={names.cost}>
        <Cost session={session} />
      </td>
      <td data-name={names.updated}>
        <time dateTime={session.updatedAt} title={time(session.updatedAt)}>{ago(session.updatedAt)}</time>
      </td>
      <td data-name={names.shared}>
        <ShareTag session={session.session} />
      </td>
      <td onClick={(event) => event.stopPropagation()}>
        <SessionActions session={session} onChanged={onChanged} />
      </td>
    </tr>
  );
}
