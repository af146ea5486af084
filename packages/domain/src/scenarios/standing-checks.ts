import type { ChecklistItem } from '../rounds/settings.ts';
import { type ScenarioContent, scenarioFieldIds } from './content.ts';
import { changedFieldsOf, isQuestion, type ReviewField } from './fields.ts';

/** A point as a clerk found it in one version. */
export type Finding = { item: string; version: number; ok: boolean };

/** The field a point is about, if one; all questions of a round at once are none. */
export function fieldOfItem({ field }: Pick<ChecklistItem, 'field'>): ReviewField | null {
  if (field === null || field === 'extra') return null;
  if (isQuestion(field)) return field;
  return (scenarioFieldIds as readonly string[]).includes(field) ? (field as ReviewField) : null;
}

/**
 * What was found of each point and still stands in the present version. What was found in it stands; what was found in
 * an earlier one stands only where the point is about a field and that field is still the same: a resubmission is
 * looked at again where it changed, and a point about the whole is always looked at again.
 */
export function standingChecks<F extends Finding>(
  checklist: readonly Pick<ChecklistItem, 'id' | 'field'>[],
  found: readonly F[],
  contents: ReadonlyMap<number, ScenarioContent>,
  present: number,
): Map<string, F> {
  const now = contents.get(present);
  const standing = new Map<string, F>();
  for (const item of checklist) {
    const last = found
      .filter((one) => one.item === item.id && one.version <= present)
      .reduce<F | null>((a, b) => (a && a.version > b.version ? a : b), null);
    if (!last) continue;
    const field = fieldOfItem(item);
    const then = contents.get(last.version);
    const same = field !== null && now && then && !changedFieldsOf(then, now).includes(field);
    if (last.version === present || same) standing.set(item.id, last);
  }
  return standing;
}
