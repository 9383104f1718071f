import type { Tree } from '../api/model';

/** A session in the picture: one row of it. */
export interface Place {
  node: Tree;
  depth: number;
  /** The row of the session that it was forked from; null for a root. */
  parentRow: number | null;
  /** When it began and when it was saved last, from 0 to 1 of all the time there is. */
  start: number;
  end: number;
  forks: number;
}

/** All sessions in the order in which they are drawn, without the forks of those that are folded. */
export function layOut(forest: Tree[], folded: ReadonlySet<string>): Place[] {
  const time = timeline(forest);
  const places: Place[] = [];
  const open = forest.map((node) => ({ node, depth: 0, parentRow: null as number | null })).reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, depth, parentRow } = next;
    const row = places.length;
    places.push({
      node,
      depth,
      parentRow,
      start: time(node.createdAt),
      end: time(node.updatedAt),
      forks: node.forks.length,
    });
    if (!folded.has(node.session)) {
      for (const fork of [...node.forks].reverse()) {
        open.push({ node: fork, depth: depth + 1, parentRow: row });
      }
    }
  }
  return places;
}

/** Every session of a forest. */
export function* all(forest: Tree[]): Generator<Tree> {
  const open = [...forest];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    yield node;
    open.push(...node.forks);
  }
}

/** Maps a time to its share of the time between the first and the last. */
function timeline(forest: Tree[]): (instant: string) => number {
  let first = Infinity;
  let last = -Infinity;
  for (const node of all(forest)) {
    first = Math.min(first, Date.parse(node.createdAt));
    last = Math.max(last, Date.parse(node.updatedAt));
  }
  const span = Math.max(1, last - first);
  return (instant) => (Date.parse(instant) - first) / span;
}
