import { namesObjector } from './check-objection.ts';

export type ObjectorNames = { name: string; identity: string; contact: string };
const HIDDEN = '〔异议人〕';

/**
 * What an objector wrote, for people who must not learn who it was: name, body and contact are taken out wherever they
 * stand, longest first. Null where the name still shows, as with spaces between its characters: then a person rewrites it.
 */
export function withoutObjector(text: string, names: ObjectorNames): string | null {
  const words = [names.name, names.identity, names.contact]
    .map((word) => word.trim())
    .filter((word) => [...word].length >= 2)
    .toSorted((a, b) => b.length - a.length);
  const hidden = words.reduce((told, word) => told.replaceAll(word, HIDDEN), text);
  return namesObjector(hidden, names) ? null : hidden;
}

/** `supports`: for the objection. */
export type Majority = { supports: number; against: number; majority: 'supports' | 'against' | null };

/** How the findings handed in stand; no majority before all are there. */
export function majorityOf(findings: readonly boolean[], seats: number): Majority {
  const supports = findings.filter(Boolean).length;
  const against = findings.length - supports;
  if (supports * 2 > seats) return { supports, against, majority: 'supports' };
  return { supports, against, majority: against * 2 > seats ? 'against' : null };
}
