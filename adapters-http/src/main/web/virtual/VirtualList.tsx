import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Heights } from './Heights';

export interface Target {
  row: number | 'end';
}

interface Props {
  count: number;
  /** What most rows are about as high as, in pixels. */
  guess: number;
  label: string;
  row: (index: number) => ComponentChildren;
  /** Where to go to; a new object goes there again. A row that is not there yet is awaited. */
  target: Target | null;
  /** A row to be marked. */
  marked: number | undefined;
  /** Told which rows are in the document, and which is the upper one that can be seen. */
  onShown: (first: number, last: number, top: number) => void;
}

/** The row at the upper edge, and how much of it is above. Everything else follows from it. */
interface Anchor {
  row: number;
  above: number;
}

/** Browsers stop counting pixels soon after this. */
const HIGHEST = 12_000_000;

const OVERSCAN = 600;

/**
 * A list of any length, of which only what can be seen is in the document. Rows may have any height;
 * when one turns out to be higher than guessed, what the reader looks at stays where it is.
 */
export function VirtualList({ count, guess, label, row, target, marked, onShown }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const heights = useMemo(() => new Heights(guess), [guess]);
  heights.resize(count);
  const anchor = useRef<Anchor>({ row: 0, above: 0 });
  const atEnd = useRef(false);
  const [viewport, setViewport] = useState(800);
  const [, redraw] = useState(0);
  const again = useCallback(() => redraw((n) => n + 1), []);

  const height = Math.min(heights.total, HIGHEST);
  const scale = height > viewport ? (heights.total - viewport) / (height - viewport) : 1;
  const lowest = Math.max(0, heights.total - viewport);
  const wanted = heights.offset(Math.min(anchor.current.row, Math.max(0, count - 1))) + anchor.current.above;
  const top = atEnd.current ? lowest : Math.min(lowest, wanted);
  const first = heights.rowAt(Math.max(0, top - OVERSCAN));
  const last = count === 0 ? -1 : heights.rowAt(top + viewport + OVERSCAN);

  useLayoutEffect(() => {
    const place = top / scale;
    if (scroller.current && Math.abs(scroller.current.scrollTop - place) > 1) {
      scroller.current.scrollTop = place;
    }
  });
  const upper = heights.rowAt(top);
  useEffect(() => onShown(first, last, upper), [first, last, upper, count, onShown]);
  const goTo = (row: Target['row']) => {
    atEnd.current = row === 'end';
    anchor.current = { row: row === 'end' ? 0 : row, above: 0 };
    again();
  };
  useEffect(() => {
    if (target !== null) {
      goTo(target.row);
    }
  }, [target]);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) {
      return;
    }
    const watch = new ResizeObserver(() => setViewport(element.clientHeight));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);

  const measured = useMemo(
    () =>
      new ResizeObserver((entries) => {
        const changed = entries.filter(({ target: element, borderBoxSize }) => {
          const index = Number((element as HTMLElement).dataset['row']);
          const size = borderBoxSize[0]?.blockSize ?? 0;
          return size > 0 && index < heights.count && heights.measure(index, size);
        });
        if (changed.length > 0) {
          again();
        }
      }),
    [heights],
  );
  useEffect(() => () => measured.disconnect(), [measured]);

  const scrolled = () => {
    const element = scroller.current!;
    const place = element.scrollTop;
    if (Math.abs(place - top / scale) <= 1) {
      return;
    }
    atEnd.current = place + element.clientHeight >= element.scrollHeight - 2;
    const at = place * scale;
    const row = heights.rowAt(at);
    anchor.current = { row, above: at - heights.offset(row) };
    again();
  };

  /** The browser would glide there, past rows whose heights nobody knows. */
  const pressed = (event: KeyboardEvent) => {
    if (event.target === scroller.current && (event.key === 'Home' || event.key === 'End')) {
      event.preventDefault();
      goTo(event.key === 'Home' ? 0 : 'end');
    }
  };

  const rows = [];
  for (let index = first; index <= last; index++) {
    rows.push(
      <VirtualRow
        key={index}
        index={index}
        count={count}
        y={heights.offset(index) - top + top / scale}
        isMarked={index === marked}
        watch={measured}
      >
        {row(index)}
      </VirtualRow>,
    );
  }
  return (
    <div
      ref={scroller}
      class="virtual"
      role="feed"
      aria-label={label}
      tabIndex={0}
      onScroll={scrolled}
      onKeyDown={pressed}
    >
      <div class="virtual-space" style={{ height: `${height}px` }}>
        {rows}
      </div>
    </div>
  );
}

interface RowProps {
  index: number;
  count: number;
  y: number;
  isMarked: boolean;
  watch: ResizeObserver;
  children: ComponentChildren;
}

function VirtualRow({ index, count, y, isMarked, watch, children }: RowProps) {
  const element = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const watched = element.current!;
    watch.observe(watched);
    return () => watch.unobserve(watched);
  }, [watch]);
  return (
    <article
      ref={element}
      class={isMarked ? 'virtual-row is-target' : 'virtual-row'}
      data-row={index}
      aria-posinset={index + 1}
      aria-setsize={count}
      style={{ transform: `translateY(${y}px)` }}
    >
      {children}
    </article>
  );
}
