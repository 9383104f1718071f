import { useState } from 'preact/hooks';
import { DownloadButton } from '../actions/DownloadButton';
import { ImportZone } from '../actions/ImportZone';
import { sessions, workspaces, type SessionQuery } from '../api/sessions';
import { link } from '../app/route';
import { texts } from '../texts';
import { Seen } from '../ui/Seen';
import { useLoaded } from '../ui/useLoaded';
import { useTitle } from '../ui/useTitle';
import { Failure, Waiting } from '../ui/Waiting';
import { SearchBar } from './SearchBar';
import { SessionTable } from './SessionTable';
import { usePages } from './usePages';
import { ForestView } from '../tree/ForestView';

interface Props {
  workspace: string | undefined;
  asTree: boolean;
}

/** The sessions of a workspace, or of all: as a list, or as the tree of their forks. */
export function SessionsView({ workspace, asTree }: Props) {
  useTitle(workspace ?? '');
  const [changes, setChanges] = useState(0);
  const changed = () => setChanges((n) => n + 1);
  return (
    <div class="sessions">
      <Workspaces current={workspace} changes={changes} />
      <section class="sessions-main" aria-labelledby="sessions-title">
        <ImportZone workspace={workspace} onDone={changed}>
          {(button) => (
            <>
              <header class="sessions-head">
                <h1 id="sessions-title">{workspace ?? texts.sessions.title}</h1>
                {workspace !== undefined && <Views workspace={workspace} asTree={asTree} />}
                {button}
              </header>
              {asTree && workspace !== undefined ? (
                <ForestView key={`${workspace}/${changes}`} workspace={workspace} />
              ) : (
                <List key={workspace} workspace={workspace} changes={changes} onChanged={changed} />
              )}
            </>
          )}
        </ImportZone>
      </section>
    </div>
  );
}

function Views({ workspace, asTree }: { workspace: string; asTree: boolean }) {
  return (
    <nav class="tabs" aria-label={texts.sessions.views}>
      <a href={link({ view: 'sessions', workspace })} aria-current={asTree ? undefined : 'page'}>
        {texts.sessions.asList}
      </a>
      <a href={link({ view: 'tree', workspace })} aria-current={asTree ? 'page' : undefined}>
        {texts.sessions.asTree}
      </a>
    </nav>
  );
}

interface ListProps {
  workspace: string | undefined;
  changes: number;
  onChanged: () => void;
}

function List({ workspace, changes, onChanged }: ListProps) {
  const [query, setQuery] = useState<SessionQuery>({});
  const list = usePages(
    (cursor, signal) => sessions({ ...query, ...(workspace !== undefined && { workspace }) }, cursor, signal),
    [workspace, query, changes],
  );
  const isFiltered = Boolean(query.search || query.agent);
  return (
    <>
      <SearchBar query={query} found={list} onChange={setQuery} />
      {list.failure && <Failure failure={list.failure} again={list.again} />}
      {list.items.length > 0 && <SessionTable sessions={list.items} onChanged={onChanged} />}
      {list.isDone && list.items.length === 0 && (
        <p class="empty">{isFiltered ? texts.sessions.noneFound : texts.sessions.none}</p>
      )}
      {!list.isDone && !list.failure && (
        <p class="waiting">
          <Seen key={list.items.length} onSeen={list.more}>
            {texts.loading}
          </Seen>
        </p>
      )}
    </>
  );
}

function Workspaces({ current, changes }: { current: string | undefined; changes: number }) {
  const loaded = useLoaded(workspaces, [changes]);
  return (
    <nav class="workspaces" aria-label={texts.sessions.workspaces}>
      <Waiting for={loaded}>
        {(all) => (
          <ul>
            <li>
              <a href={link({ view: 'sessions' })} aria-current={current === undefined ? 'page' : undefined}>
                {texts.sessions.all}
              </a>
            </li>
            {all.map(({ workspace }) => (
              <li key={workspace}>
                <a
                  href={link({ view: 'sessions', workspace })}
                  aria-current={workspace === current ? 'page' : undefined}
                >
                  {workspace}
                </a>
                <DownloadButton thing={{ workspace }} name={workspace} />
              </li>
            ))}
          </ul>
        )}
      </Waiting>
    </nav>
  );
}
