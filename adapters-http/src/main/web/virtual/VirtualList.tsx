import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Heights } from './Heights';

interface Props {
  count: number;
  /** What most rows are about as high as, in pixels. */
  guess: number;
  label: string;
  row: (index: number) => ComponentChildren;
  /** Where to go to; a new object goes there again. */
  target: { row: number } | null;
  onShown: (first: number, last: number) => void;
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
export function VirtualList({ count, guess, label, row, target, onShown }: Props) {
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
  const top = atEnd.current
    ? Math.max(0, heights.total - viewport)
    : heights.offset(Math.min(anchor.current.row, count)) + anchor.current.above;
  const first = heights.rowAt(Math.max(0, top - OVERSCAN));
  const last = count === 0 ? -1 : heights.rowAt(top + viewport + OVERSCAN);

  useLayoutEffect(() => {
    const place = top / scale;
    if (scroller.current && Math.abs(scroller.current.scrollTop - place) > 1) {
      scroller.current.scrollTop = place;
    }
  });
  useEffect(() => onShown(first, last), [first, last, count]);
  useEffect(() => {
    if (target !== null) {
      atEnd.current = target.row >= count;
      anchor.current = { row: Math.min(target.row, Math.max(0, count - 1)), above: 0 };
      again();
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
    const upper = heights.rowAt(at);
    anchor.current = { row: upper, above: at - heights.offset(upper) };
    again();
  };

  const rows = [];
  for (let index = first; index <= last; index++) {
    rows.push(
      <VirtualRow key={index} index={index} count={count} y={heights.offset(index) - top + top / scale} watch={measured}>
        {row(index)}
      </VirtualRow>,
    );
  }
  return (
    <div ref={scroller} class="virtual" role="feed" aria-label={label} tabIndex={0} onScroll={scrolled}>
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
  watch: ResizeObserver;
  children: ComponentChildren;
}

function VirtualRow({ index, count, y, watch, children }: RowProps) {
  const element = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const watched = element.current!;
    watch.observe(watched);
    return () => watch.unobserve(watched);
  }, [watch]);
  return (
    <article
      ref={element}
      class="virtual-row"
      data-row={index}
      aria-posinset={index + 1}
      aria-setsize={count}
      style={{ transform: `translateY(${y}px)` }}
    >
      {children}
    </article>
  );
}
