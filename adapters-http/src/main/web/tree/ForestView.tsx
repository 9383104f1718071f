import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { DownloadButton } from '../actions/DownloadButton';
import type { Tree } from '../api/model';
import { tree } from '../api/sessions';
import { link } from '../app/route';
import { texts } from '../texts';
import { ago, time } from '../ui/format';
import { useLoaded } from '../ui/useLoaded';
import { Waiting } from '../ui/Waiting';
import { all, layOut, type Place } from './layout';
import { Picture, ROW_HEIGHT } from './Picture';

const words = texts.tree;

/** On a small screen the titles need the room. */
const NARROW = 600;
const PICTURE_WIDTH = 260;
const NARROW_PICTURE_WIDTH = 90;

/** The sessions of a workspace as they descend from one another. */
export function ForestView({ workspace }: { workspace: string }) {
  const loaded = useLoaded(() => tree(workspace), [workspace]);
  return <Waiting for={loaded}>{(forest) => <Forest forest={forest} />}</Waiting>;
}

function Forest({ forest }: { forest: Tree[] }) {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const places = useMemo(() => layOut(forest, folded), [forest, folded]);
  const element = useRef<HTMLDivElement>(null);
  const { first, last, width } = useVisibleRows(element.current, places.length);
  const [, settle] = useState(false);
  useEffect(() => settle(true), []);
  const toggle = (session: string) =>
    setFolded((before) => {
      const after = new Set(before);
      if (!after.delete(session)) {
        after.add(session);
      }
      return after;
    });
  const foldAll = () => setFolded(new Set([...all(forest)].filter((node) => node.forks.length > 0).map((node) => node.session)));
  return (
    <>
      <div class="tree-bar">
        <span class="quiet-text">{words.count(places.length)}</span>
        <button type="button" onClick={() => setFolded(new Set())}>
          {words.unfoldAll}
        </button>
        <button type="button" onClick={foldAll}>
          {words.foldAll}
        </button>
      </div>
      <div ref={element} class="tree" tabIndex={0} role="region" aria-label={words.label}>
        <div class="tree-space" style={{ height: `${places.length * ROW_HEIGHT}px`, '--picture': `${width}px` }}>
          <Picture width={width} places={places} first={first} last={last} />
          <ol class="tree-rows" style={{ transform: `translateY(${first * ROW_HEIGHT}px)` }} start={first + 1}>
            {places.slice(first, last + 1).map((place) => (
              <Row
                key={place.node.session}
                place={place}
                isFolded={folded.has(place.node.session)}
                onToggle={() => toggle(place.node.session)}
              />
            ))}
          </ol>
        </div>
      </div>
    </>
  );
}

function Row({ place, isFolded, onToggle }: { place: Place; isFolded: boolean; onToggle: () => void }) {
  const { node } = place;
  const title = node.title || texts.sessions.untitled;
  return (
    <li class="tree-row">
      <span class="tree-indent" style={{ width: `${Math.min(place.depth, 12) * 0.9}rem` }} />
      {place.forks > 0 ? (
        <button
          type="button"
          class="fold"
          aria-expanded={!isFolded}
          aria-label={isFolded ? words.unfold(title, place.forks) : words.fold(title)}
          onClick={onToggle}
        >
          {isFolded ? '▸' : '▾'}
        </button>
      ) : (
        <span class="fold" />
      )}
      <a href={link({ view: 'transcript', session: node.session })} title={title}>
        {title}
      </a>
      {node.forkPoint && <span class="tag">{texts.sessions.fork(node.forkPoint.messages)}</span>}
      {node.duplicateOf !== null && <span class="tag">{words.duplicate}</span>}
      {isFolded && <span class="tag">{words.hidden(place.forks)}</span>}
      <time class="quiet-text" dateTime={node.updatedAt} title={time(node.updatedAt)}>
        {ago(node.updatedAt)}
      </time>
      <DownloadButton thing={{ session: node.session }} name={title} />
    </li>
  );
}

interface Visible {
  first: number;
  last: number;
  /** How wide the picture beside them is. */
  width: number;
}

/** Which rows can be seen, and some around them. */
function useVisibleRows(element: HTMLElement | null, count: number): Visible {
  const [range, setRange] = useState({ top: 0, height: 800, width: 1000 });
  useEffect(() => {
    if (element === null) {
      return;
    }
    const look = () => setRange({ top: element.scrollTop, height: element.clientHeight, width: element.clientWidth });
    look();
    element.addEventListener('scroll', look, { passive: true });
    const watch = new ResizeObserver(look);
    watch.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      watch.disconnect();
    };
  }, [element]);
  const first = Math.max(0, Math.floor(range.top / ROW_HEIGHT) - 10);
  const last = Math.min(count - 1, Math.ceil((range.top + range.height) / ROW_HEIGHT) + 10);
  return { first, last, width: range.width < NARROW ? NARROW_PICTURE_WIDTH : PICTURE_WIDTH };
}
