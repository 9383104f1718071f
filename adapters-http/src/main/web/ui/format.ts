const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];

/** A number of bytes for people: 1.2 MB. */
export function bytes(count: number): string {
  let value = count;
  let unit = 0;
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${unit === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${UNITS[unit]}`;
}

const FULL = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' });
const RELATIVE = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

export function time(instant: string): string {
  return FULL.format(new Date(instant));
}

/** How long ago: 3 hours ago. */
export function ago(instant: string, now = Date.now()): string {
  const seconds = (new Date(instant).getTime() - now) / 1000;
  const step = STEPS.find(([, length]) => Math.abs(seconds) >= length);
  return step ? RELATIVE.format(Math.round(seconds / step[1]), step[0]) : RELATIVE.format(0, 'minute');
}

export function dollars(amount: number): string {
  return `$${amount < 1 ? amount.toFixed(3) : amount.toFixed(2)}`;
}
