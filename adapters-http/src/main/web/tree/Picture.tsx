import type { Place } from './layout';

export const ROW_HEIGHT = 36;

const WIDTH = 260;
const MARGIN = 12;

interface Props {
  places: Place[];
  first: number;
  last: number;
}

/** Each session as a line through its time, and each fork as a bow from where it left its parent. */
export function Picture({ places, first, last }: Props) {
  return (
    <svg class="tree-picture" width={WIDTH} height={places.length * ROW_HEIGHT} aria-hidden="true">
      {places.map((place, row) => {
        const isShown = row >= first && row <= last;
        const isCrossed = place.parentRow !== null && row >= first && place.parentRow <= last;
        return isShown || isCrossed ? <Session key={place.node.session} place={place} row={row} places={places} /> : null;
      })}
    </svg>
  );
}

function Session({ place, row, places }: { place: Place; row: number; places: Place[] }) {
  const start = x(place.start);
  const end = Math.max(x(place.end), start + 6);
  const height = y(row);
  const parent = place.parentRow === null ? null : places[place.parentRow];
  return (
    <g class={`lane depth-${place.depth % 6}`}>
      <path class="lane-line" d={`M${start} ${height}H${end}`} />
      <circle cx={start} cy={height} r={place.parentRow === null ? 4 : 3} />
      <circle cx={end} cy={height} r={2} />
      {parent && place.parentRow !== null && (
        <>
          <path class="bow" d={bow(forkX(parent, place), y(place.parentRow), start, height)} />
          <circle class="fork-point" cx={forkX(parent, place)} cy={y(place.parentRow)} r={3.5} />
        </>
      )}
    </g>
  );
}

/** Where on its parent's line a fork left: when it was made, as far as the line goes. */
function forkX(parent: Place, fork: Place): number {
  return Math.min(x(fork.start), Math.max(x(parent.end), x(parent.start) + 6));
}

function bow(fromX: number, fromY: number, toX: number, toY: number): string {
  return `M${fromX} ${fromY}C${fromX} ${toY} ${fromX} ${toY} ${toX} ${toY}`;
}

function x(share: number): number {
  return MARGIN + share * (WIDTH - 2 * MARGIN - 8);
}

function y(row: number): number {
  return row * ROW_HEIGHT + ROW_HEIGHT / 2;
}
