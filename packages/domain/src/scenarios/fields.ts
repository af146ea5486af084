import type { Sector } from '../competitions/lifecycles.ts';
import type { ExtraField } from '../rounds/settings.ts';
import { checkScenario } from './check-scenario.ts';
import { emptyScenario, type ScenarioContent, type ScenarioField, scenarioFieldIds } from './content.ts';

export type ContentKey = keyof ScenarioContent;
export const contentKeys = Object.keys(emptyScenario) as [ContentKey, ...ContentKey[]];

/** Settings that have no reason of their own stand with the field a person sees them at. */
const SETTINGS = {
  consortium: 'requirements',
  severalSolvers: 'requirements',
  prizeTotalFen: 'prizes',
  prizesAfterTax: 'prizes',
  prizesPaidWithin: 'prizes',
  bands: 'stages',
  budgetNote: 'budgetFen',
  ipNote: 'ip',
  timelineNote: 'timeline',
  source: 'notes',
} as const satisfies Partial<Record<ContentKey, ScenarioField>>;

/** The field, as people see it, that a part of the content belongs to. */
export const fieldOfKey = (key: ContentKey): ScenarioField =>
  key in SETTINGS ? SETTINGS[key as keyof typeof SETTINGS] : (key as ScenarioField);

/** The parts of the content that stand at a field: what is sent back with it, compared with it, changed with it. */
export const keysOfField = (field: ScenarioField): ContentKey[] =>
  contentKeys.filter((key) => fieldOfKey(key) === field);

/** Fields whose content differs, in the order of the form. */
export function changedFieldsOf(before: ScenarioContent, after: ScenarioContent): ScenarioField[] {
  return scenarioFieldIds.filter((field) => keysOfField(field).some((key) => !same(before[key], after[key])));
}

/**
 * What the enterprise may change in a scenario that was sent back: the returned fields, and any field that would now
 * keep it from being handed in again (a wish date that has passed since, a public text that the new openness needs),
 * which then stays open while it is being written. Without these a return could end in a form that nobody can submit.
 */
export function openFieldsOf(
  scenario: {
    content: ScenarioContent;
    /** What stood there when it was sent back. */
    handedIn: ScenarioContent;
    returned: readonly ScenarioField[];
  },
  round: { today: string; asked: readonly Sector[]; extraFields?: readonly ExtraField[] },
): ScenarioField[] {
  const { content, handedIn, returned } = scenario;
  const lacking = checkScenario(content, round.today, round.asked, round.extraFields).map(
    ({ field }) => field,
  );
  const open = new Set<ScenarioField>([...returned, ...lacking, ...changedFieldsOf(handedIn, content)]);
  // Industry and field stand in for each other: who takes one out has to be able to name the other.
  if (open.has('industry') || open.has('field')) open.add('industry').add('field');
  return scenarioFieldIds.filter((field) => open.has(field));
}

/** Are two values of JSON the same, whatever the order of their keys? */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [Object.entries(a), Object.entries(b)];
  return (
    left.length === right.length &&
    left.every(([key, value]) => key in b && same(value, (b as Record<string, unknown>)[key]))
  );
}
