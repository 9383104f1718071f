import type { TraceEvent } from '../api/model';
import type { Finding } from '../api/shares';
import { PLACEHOLDER } from './marking';

/** A rule that hides something in an event. */
export interface Hiding {
  rule: string;
  description: string;
}

/** The rules that hide something in an event: those that found it in its row, else what the placeholders say. */
export function hidingIn(event: TraceEvent, byRow: ReadonlyMap<number, Finding[]>): Hiding[] {
  const kinds = 'text' in event ? [...event.text.matchAll(PLACEHOLDER)].map((match) => match[1]!) : [];
  if (kinds.length === 0) {
    return [];
  }
  const found = byRow.get(event.row) ?? kinds.map((kind) => ({ rule: kind, description: kind }));
  return [...new Map(found.map(({ rule, description }) => [rule, { rule, description }])).values()];
}

export function findingsByRow(findings: Finding[]): ReadonlyMap<number, Finding[]> {
  const byRow = new Map<number, Finding[]>();
  for (const finding of findings) {
    byRow.set(finding.row, [...(byRow.get(finding.row) ?? []), finding]);
  }
  return byRow;
}
