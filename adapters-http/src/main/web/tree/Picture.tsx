import type { Place } from './layout';

export const ROW_HEIGHT = 36;

const MARGIN = 12;

interface Props {
  /** In pixels. */
  width: number;
  places: Place[];
  first: number;
  last: number;
}

/** Each session as a line through its time, and each fork as a bow from where it left its parent. */
export function Picture({ width, places, first, last }: Props) {
  return (
    <svg class="tree-picture" width={width} height={places.length * ROW_HEIGHT} aria-hidden="true">
      {places.map((place, row) => {
        const isShown = row >= first && row <= last;
        const isCrossed = place.parentRow !== null && row >= first && place.parentRow <= last;
        return isShown || isCrossed ? (
          <Session key={place.node.session} width={width} place={place} row={row} places={places} />
        ) : null;
      })}
    </svg>
  );
}

function Session({ width, place, row, places }: { width: number; place: Place; row: number; places: Place[] }) {
  const x = (share: number) => MARGIN + share * (width - 2 * MARGIN - 8);
  const start = x(place.start);
  const end = Math.max(x(place.end), start + 6);
  const height = y(row);
  const parent = place.parentRow === null ? null : places[place.parentRow];
  // A fork left its parent's line when it was made, as far as that line goes.
  const left = parent ? Math.min(start, Math.max(x(parent.end), x(parent.start) + 6)) : start;
  return (
    <g class={`lane depth-${place.depth % 6}`}>
      <path class="lane-line" d={`M${start} ${height}H${end}`} />
      <circle cx={start} cy={height} r={place.parentRow === null ? 4 : 3} />
      <circle cx={end} cy={height} r={2} />
      {parent && place.parentRow !== null && (
        <>
          <path class="bow" d={bow(left, y(place.parentRow), start, height)} />
          <circle class="fork-point" cx={left} cy={y(place.parentRow)} r={3.5} />
        </>
      )}
    </g>
  );
}

function bow(fromX: number, fromY: number, toX: number, toY: number): string {
  return `M${fromX} ${fromY}C${fromX} ${toY} ${fromX} ${toY} ${toX} ${toY}`;
}

function y(row: number): number {
  return row * ROW_HEIGHT + ROW_HEIGHT / 2;
}
