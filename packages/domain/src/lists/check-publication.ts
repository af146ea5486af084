import { beijingDay, endOfDay, startOfDay } from '../calendar/day.ts';
import type { Mode, ScenarioContent } from '../scenarios/content.ts';
import { leftoverIn } from '../scenarios/leftover-text.ts';
import { deadlineOf } from '../scenarios/terms.ts';
import { otherDeadlineIn } from './other-deadline.ts';
import { checkRubric, type Rubric, type RubricProblem } from './rubric.ts';

/** Texts of a challenge that are read through, as they are named in its content. */
const TEXTS = ['background', 'goal', 'significance', 'difficulties', 'research', 'requirements'] as const;
export type CheckedText = 'title' | 'preamble' | (typeof TEXTS)[number] | 'indicators' | 'timeline';

/** What is checked before a list is published. Instants in ms since the epoch. */
export type ListToPublish = {
  title: string;
  preamble: string;
  /** The one deadline for proposals; a challenge has none of its own. */
  deadlineAt: number | null;
  /** Who answers for the challenges whose poster is not to be called. */
  contactName: string;
  contactPhone: string;
  challenges: {
    title: string;
    mode: Mode | null;
    rubric: Rubric | null;
    /** Bodies that a directed challenge is addressed to. */
    invitees: number;
    content: Pick<
      ScenarioContent,
      | (typeof TEXTS)[number]
      | 'indicators'
      | 'prizes'
      | 'prizeTotalFen'
      | 'contactName'
      | 'contactPhone'
      | 'neededBy'
      | 'openness'
    > &
      Partial<Pick<ScenarioContent, 'timeline'>>;
  }[];
};

/** `challenge`: its place on the list, from 0; null where the list itself is meant. */
export type PublicationProblem = { challenge: number | null } & (
  | RubricProblem
  | {
      code:
        | 'no_challenge'
        | 'no_title'
        | 'no_deadline'
        | 'deadline_past'
        | 'no_bureau_contact'
        | 'no_rubric'
        | 'no_indicator'
        | 'no_contact'
        | 'no_invitee';
    }
  | { code: 'deadline_after_need'; neededBy: string }
  | { code: 'weights_not_100'; sum: number }
  | { code: 'indicator_incomplete'; at: number }
  | { code: 'indicator_untested'; at: number }
  | { code: 'leftover_text'; field: CheckedText; found: string }
  | { code: 'other_deadline'; field: CheckedText; day: string }
  | { code: 'prizes_do_not_add_up'; sumFen: number; totalFen: number }
);

/** Every code, for schemas; a code that is missing here does not compile. */
export const publicationProblemCodes = Object.keys({
  no_title: 1,
  no_challenge: 1,
  no_deadline: 1,
  deadline_past: 1,
  no_bureau_contact: 1,
  no_rubric: 1,
  no_criterion: 1,
  criterion_untitled: 1,
  criteria_not_100: 1,
  no_band: 1,
  band_untitled: 1,
  band_empty: 1,
  bands_gap: 1,
  bands_overlap: 1,
  bands_start: 1,
  bands_end: 1,
  no_indicator: 1,
  indicator_incomplete: 1,
  indicator_untested: 1,
  leftover_text: 1,
  other_deadline: 1,
  weights_not_100: 1,
  prizes_do_not_add_up: 1,
  no_contact: 1,
  no_invitee: 1,
  deadline_after_need: 1,
} satisfies Record<PublicationProblem['code'], 1>) as [
  PublicationProblem['code'],
  ...PublicationProblem['code'][],
];

/** Shortest time between publication and deadline, in days: solvers must be able to answer. */
export const MIN_DAYS_OPEN = 1;

/**
 * Everything that keeps a list from being published, in words that say where: real documents were published with two
 * deadlines, overlapping bands, weights missing and prizes that do not add up.
 * @param now ms since the epoch
 */
export function checkPublication(list: ListToPublish, now: number): PublicationProblem[] {
  const problems: PublicationProblem[] = [];
  if (list.title.trim() === '') problems.push({ challenge: null, code: 'no_title' });
  if (list.challenges.length === 0) problems.push({ challenge: null, code: 'no_challenge' });
  if (list.deadlineAt === null) problems.push({ challenge: null, code: 'no_deadline' });
  else if (list.deadlineAt < now + MIN_DAYS_OPEN * 86_400_000)
    problems.push({ challenge: null, code: 'deadline_past' });
  const answersFor = list.challenges.some(({ content }) => content.openness !== 'public');
  if (answersFor && (list.contactName.trim() === '' || list.contactPhone.trim() === ''))
    problems.push({ challenge: null, code: 'no_bureau_contact' });
  problems.push(
    ...checkTexts({ title: [list.title], preamble: [list.preamble] }, list.deadlineAt).map((problem) => ({
      challenge: null,
      ...problem,
    })),
  );
  for (const [challenge, one] of list.challenges.entries())
    problems.push(...checkChallenge(one, list.deadlineAt).map((problem) => ({ challenge, ...problem })));
  return problems;
}

type ChallengeProblem = PublicationProblem extends infer P
  ? P extends unknown
    ? Omit<P, 'challenge'>
    : never
  : never;

function checkChallenge(
  { title, content, rubric, invitees }: ListToPublish['challenges'][number],
  deadlineAt: number | null,
): ChallengeProblem[] {
  const problems: ChallengeProblem[] = [];
  const { indicators, prizes, prizeTotalFen: totalFen } = content;
  if (rubric) problems.push(...checkRubric(rubric));
  else problems.push({ code: 'no_rubric' });
  if (indicators.length === 0) problems.push({ code: 'no_indicator' });
  else {
    const sum = indicators.reduce((total, { weight }) => total + weight, 0);
    if (sum !== 100) problems.push({ code: 'weights_not_100', sum });
    for (const [at, { name, target, testMethod }] of indicators.entries())
      if (name.trim() === '' || target.trim() === '') problems.push({ code: 'indicator_incomplete', at });
      else if (testMethod.trim() === '') problems.push({ code: 'indicator_untested', at });
  }
  const sumFen = prizes.reduce((total, { count, amountFen }) => total + count * amountFen, 0);
  if (totalFen !== null && totalFen !== sumFen)
    problems.push({ code: 'prizes_do_not_add_up', sumFen, totalFen });
  if (
    content.openness === 'public' &&
    (content.contactName.trim() === '' || content.contactPhone.trim() === '')
  )
    problems.push({ code: 'no_contact' });
  if (content.openness === 'directed' && invitees === 0) problems.push({ code: 'no_invitee' });
  const { neededBy } = content;
  if (neededBy !== null && deadlineAt !== null && startOfDay(neededBy) <= deadlineAt)
    problems.push({ code: 'deadline_after_need', neededBy });
  const own = deadlineOf(content.timeline ?? []);
  if (own !== null && deadlineAt !== null && !isSameDeadline(own, deadlineAt))
    problems.push({ code: 'other_deadline', field: 'timeline', day: own });
  const texts = Object.fromEntries(TEXTS.map((field) => [field, [content[field]]]));
  const words = indicators.flatMap((one) => [one.name, one.target, one.testMethod]);
  problems.push(...checkTexts({ title: [title], ...texts, indicators: words }, deadlineAt));
  return problems;
}

/** A list that closes at 24:00 closes at the next day's first instant. */
const isSameDeadline = (day: string, deadlineAt: number) =>
  day === beijingDay(deadlineAt) || endOfDay(day) === deadlineAt;

/** What stands in the texts that should not: once for each field, the first place. */
function checkTexts(texts: Partial<Record<CheckedText, string[]>>, deadlineAt: number | null) {
  const problems: Extract<ChallengeProblem, { code: 'leftover_text' | 'other_deadline' }>[] = [];
  for (const [name, written] of Object.entries(texts)) {
    const field = name as CheckedText;
    const text = written.join('\n');
    const found = leftoverIn(text);
    if (found) problems.push({ code: 'leftover_text', field, found });
    const day = deadlineAt === null ? null : otherDeadlineIn(text, deadlineAt);
    if (day) problems.push({ code: 'other_deadline', field, day });
  }
  return problems;
}
