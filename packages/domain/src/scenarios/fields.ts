import type { Sector } from '../competitions/lifecycles.ts';
import type { Text } from '../lifecycle/lifecycle.ts';
import type { ExtraField } from '../rounds/settings.ts';
import { checkScenario, type ScenarioProblem } from './check-scenario.ts';
import {
  emptyScenario,
  type ScenarioContent,
  type ScenarioField,
  scenarioFieldIds,
  scenarioFields,
} from './content.ts';

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

/** A question of the round: looked at, sent back and compared on its own, under the name that the round gave it. */
export type QuestionField = `extra.${string}`;
/** What is reviewed, sent back and opened one by one: a field of the common form or a question of the round. */
export type ReviewField = ScenarioField | QuestionField;
/** What can be sent back: each question on its own, never all of them under one reason. */
export type ReturnableField = Exclude<ScenarioField, 'extra'> | QuestionField;

export const isQuestion = (field: string): field is QuestionField => field.startsWith('extra.');
export const questionIdOf = (field: QuestionField): string => field.slice('extra.'.length);
/** The field of the common form that it stands at. */
export const formFieldOf = (field: ReviewField): ScenarioField => (isQuestion(field) ? 'extra' : field);

type Question = Pick<ExtraField, 'id' | 'label'>;

/** As a person reads it; a question that the round no longer asks is called by its name. */
export function reviewFieldLabel(field: ReviewField, questions: readonly Question[]): Text {
  if (!isQuestion(field)) return scenarioFields[field];
  const id = questionIdOf(field);
  return questions.find((question) => question.id === id)?.label ?? { zh: id, en: id };
}

/** Everything that can be sent back, in the order of the form. */
export const reviewFieldsOf = (questions: readonly Pick<Question, 'id'>[]): ReturnableField[] =>
  scenarioFieldIds.flatMap((field): ReturnableField[] =>
    field === 'extra' ? questions.map(({ id }) => `extra.${id}` as const) : [field],
  );

/** What stands at a field, as a part of the content. */
export function partOf(content: ScenarioContent, field: ReviewField): Partial<ScenarioContent> {
  if (!isQuestion(field)) return Object.fromEntries(keysOfField(field).map((key) => [key, content[key]]));
  const id = questionIdOf(field);
  return { extra: Object.fromEntries(Object.entries(content.extra).filter(([name]) => name === id)) };
}

/** The content with what stands at these fields taken from another writing of it. */
export function withFieldsOf(
  content: ScenarioContent,
  other: ScenarioContent,
  fields: readonly ReviewField[],
): ScenarioContent {
  const taken = fields.filter((field) => !isQuestion(field)).map((field) => partOf(other, field));
  const questions = new Set(fields.filter(isQuestion).map(questionIdOf));
  const extra = Object.fromEntries([
    ...Object.entries(content.extra).filter(([id]) => !questions.has(id)),
    ...Object.entries(other.extra).filter(([id]) => questions.has(id)),
  ]);
  return Object.assign({ ...content, extra }, ...taken);
}

/** Fields whose content differs, in the order of the form. */
export function changedFieldsOf(before: ScenarioContent, after: ScenarioContent): ReviewField[] {
  const answered = [...new Set([...Object.keys(before.extra), ...Object.keys(after.extra)])];
  return reviewFieldsOf(answered.map((id) => ({ id }))).filter(
    (field) => !same(partOf(before, field), partOf(after, field)),
  );
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
    returned: readonly ReviewField[];
  },
  round: { today: string; asked: readonly Sector[]; extraFields?: readonly ExtraField[] },
): ReviewField[] {
  const { content, handedIn, returned } = scenario;
  const lacking = checkScenario(content, round.today, round.asked, round.extraFields).map(reviewFieldOf);
  const open = new Set<ReviewField>([...returned, ...lacking, ...changedFieldsOf(handedIn, content)]);
  // Industry and field stand in for each other: who takes one out has to be able to name the other.
  if (open.has('industry') || open.has('field')) open.add('industry').add('field');
  const strays = [...open].filter(isQuestion).map((field) => ({ id: questionIdOf(field) }));
  const questions = new Map([...(round.extraFields ?? []), ...strays].map(({ id }) => [id, { id }]));
  return reviewFieldsOf([...questions.values()]).filter((field) => open.has(field));
}

/** Where a problem is mended: a question of its own, or the field. */
export const reviewFieldOf = ({ field, details }: Pick<ScenarioProblem, 'field' | 'details'>): ReviewField =>
  field === 'extra' && details?.id !== undefined ? `extra.${details.id}` : field;

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
