import type { Mode, ScenarioContent } from '../scenarios/content.ts';
import { checkRubric, type Rubric, type RubricProblem } from './rubric.ts';

/** What is checked before a list is published. Instants in ms since the epoch. */
export type ListToPublish = {
  title: string;
  /** The one deadline for proposals; a challenge has none of its own. */
  deadlineAt: number | null;
  challenges: {
    title: string;
    mode: Mode | null;
    rubric: Rubric | null;
    content: Pick<
      ScenarioContent,
      'indicators' | 'prizes' | 'prizeTotalFen' | 'contactName' | 'contactPhone' | 'neededBy'
    >;
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
        | 'no_rubric'
        | 'no_indicator'
        | 'no_contact';
    }
  | { code: 'deadline_after_need'; neededBy: string }
  | { code: 'weights_not_100'; sum: number }
  | { code: 'indicator_incomplete'; at: number }
  | { code: 'prizes_do_not_add_up'; sumFen: number; totalFen: number }
);

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
  { content, rubric }: ListToPublish['challenges'][number],
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
    for (const [at, { name, target }] of indicators.entries())
      if (name.trim() === '' || target.trim() === '') problems.push({ code: 'indicator_incomplete', at });
  }
  const sumFen = prizes.reduce((total, { count, amountFen }) => total + count * amountFen, 0);
  if (totalFen !== null && totalFen !== sumFen)
    problems.push({ code: 'prizes_do_not_add_up', sumFen, totalFen });
  if (content.contactName.trim() === '' || content.contactPhone.trim() === '')
    problems.push({ code: 'no_contact' });
  const { neededBy } = content;
  if (neededBy !== null && deadlineAt !== null && Date.parse(`${neededBy}T00:00:00+08:00`) <= deadlineAt)
    problems.push({ code: 'deadline_after_need', neededBy });
  return problems;
}
