import { useEffect, useState } from 'preact/hooks';
import type { Session } from '../api/model';
import type { SessionQuery } from '../api/sessions';
import { texts } from '../texts';
import type { Pages } from './usePages';

const words = texts.sessions;

/** Nobody waits for an answer to half a word. */
const TYPING_MILLIS = 150;

interface Props {
  query: SessionQuery;
  found: Pages<Session>;
  onChange: (query: SessionQuery) => void;
}

export function SearchBar({ query, found, onChange }: Props) {
  const [search, setSearch] = useState(query.search ?? '');
  const [agents, setAgents] = useState<string[]>([]);
  useEffect(() => {
    if (search !== (query.search ?? '')) {
      const timer = setTimeout(() => onChange({ ...query, search }), TYPING_MILLIS);
      return () => clearTimeout(timer);
    }
    return undefined;
  }, [search, query]);
  useEffect(() => {
    setAgents((before) => [...new Set([...before, ...found.items.map((session) => session.agent)])].sort());
  }, [found.items]);
  return (
    <form class="search" role="search" onSubmit={(event) => event.preventDefault()}>
      <input
        type="search"
        value={search}
        placeholder={words.searchHint}
        aria-label={words.search}
        onInput={(event) => setSearch(event.currentTarget.value)}
      />
      <select
        aria-label={words.agent}
        value={query.agent ?? ''}
        onChange={(event) => onChange({ ...query, agent: event.currentTarget.value })}
      >
        <option value="">{words.anyAgent}</option>
        {agents.map((agent) => (
          <option key={agent} value={agent}>
            {agent}
          </option>
        ))}
      </select>
      <select
        aria-label={words.sort}
        value={query.sort ?? 'created'}
        onChange={(event) => onChange({ ...query, sort: event.currentTarget.value })}
      >
        {Object.entries(words.sorts).map(([sort, name]) => (
          <option key={sort} value={sort}>
            {name}
          </option>
        ))}
      </select>
      <span class="quiet-text" role="status">
        {found.failure === null && words.count(found.items.length, !found.isDone)}
      </span>
    </form>
  );
}
