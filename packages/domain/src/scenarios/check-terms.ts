import { isDay } from '../calendar/day.ts';
import { otherDeadlineIn } from '../lists/other-deadline.ts';
import { checkBands } from '../lists/rubric.ts';
import type { ScenarioContent, ScenarioField } from './content.ts';
import { leftoverIn } from './leftover-text.ts';
import { deadlineOf, isTime } from './terms.ts';

export const termsCodes = [
  'not_a_day',
  'not_a_time',
  'stage_empty',
  'weight_missing',
  'stage_not_100',
  'bands_wrong',
  'bands_overlap',
  'bands_gap',
  'shares_not_100',
  'ends_before_start',
  'out_of_order',
  'no_deadline',
  'two_deadlines',
  'other_deadline',
] as const;
type Code = (typeof termsCodes)[number] | 'row_incomplete' | 'leftover_text' | 'past';
type Add = (
  field: ScenarioField,
  code: Code,
  at?: number | null,
  details?: Record<string, string | number>,
) => void;

/** What real documents got wrong in the terms: each is optional, and whole where it is begun. */
export function checkTerms(content: ScenarioContent, today: string, add: Add): void {
  checkStages(content, add);
  checkScoreBands(content, add);
  checkMilestones(content, add);
  checkTimeline(content, today, add);
  checkOtherDeadlines(content, add);
  const remarks = [
    ['budgetFen', content.budgetNote],
    ['prizes', content.prizesPaidWithin],
    ['ip', content.ipNote],
    ['timeline', content.timelineNote],
  ] as const;
  for (const [field, text] of remarks) if (leftoverIn(text)) add(field, 'leftover_text');
}

const blank = (text: string) => text.trim() === '';

function checkStages({ stages }: ScenarioContent, add: Add): void {
  for (const [at, { name, items }] of stages.entries()) {
    if (items.length === 0) add('stages', 'stage_empty', at);
    if (blank(name) || items.some((item) => blank(item.name))) add('stages', 'row_incomplete', at);
    if ([name, ...items.flatMap((item) => [item.name, item.note])].some(leftoverIn))
      add('stages', 'leftover_text', at);
    const missing = items.find(({ weight }) => weight === null);
    // While a weight is missing the sum says nothing.
    if (missing) add('stages', 'weight_missing', at, { name: missing.name });
    else if (items.length > 0) {
      const sum = items.reduce((total, { weight }) => total + (weight ?? 0), 0);
      if (sum !== 100) add('stages', 'stage_not_100', at, { sum });
    }
  }
}

/** Bands are told as a whole: which two run into each other is said in the numbers. */
function checkScoreBands({ bands }: ScenarioContent, add: Add): void {
  if (bands.length === 0) return;
  for (const problem of checkBands(bands)) {
    const { code } = problem;
    if (code === 'bands_overlap' || code === 'bands_gap')
      add('stages', code, null, { from: problem.from, to: problem.to });
    else add('stages', 'bands_wrong');
  }
}

function checkMilestones({ milestones }: ScenarioContent, add: Add): void {
  if (milestones.length === 0) return;
  for (const [at, { name, condition, percent }] of milestones.entries()) {
    if (blank(name) || blank(condition) || percent === 0) add('milestones', 'row_incomplete', at);
    if ([name, condition].some(leftoverIn)) add('milestones', 'leftover_text', at);
  }
  const sum = milestones.reduce((total, { percent }) => total + percent, 0);
  if (sum !== 100) add('milestones', 'shares_not_100', null, { sum });
}

function checkTimeline({ timeline }: ScenarioContent, today: string, add: Add): void {
  if (timeline.length === 0) return;
  let reached = '';
  for (const [at, { step, from, until, time, note }] of timeline.entries()) {
    const end = until ?? from;
    if (end === null || (step === 'other' && blank(note))) add('timeline', 'row_incomplete', at);
    if (leftoverIn(note)) add('timeline', 'leftover_text', at);
    if (time !== '' && !isTime(time)) add('timeline', 'not_a_time', at);
    if (end === null) continue;
    if ([from, until].some((day) => day !== null && !isDay(day))) {
      add('timeline', 'not_a_day', at);
      continue;
    }
    if (from !== null && until !== null && until < from) add('timeline', 'ends_before_start', at);
    else if (end < reached) add('timeline', 'out_of_order', at);
    if (step === 'submission' && end < today) add('timeline', 'past', at);
    if (end > reached) reached = end;
  }
  const deadlines = timeline.flatMap(({ step }, at) => (step === 'submission' ? [at] : []));
  if (deadlines.length === 0) add('timeline', 'no_deadline');
  for (const at of deadlines.slice(1)) add('timeline', 'two_deadlines', at);
}

const TEXTS = ['background', 'goal', 'significance', 'difficulties', 'research', 'requirements'] as const;

/** A text that names another day for proposals than the timeline does. */
function checkOtherDeadlines(content: ScenarioContent, add: Add): void {
  const deadline = deadlineOf(content.timeline);
  if (deadline === null || !isDay(deadline)) return;
  const noon = Date.parse(`${deadline}T12:00:00+08:00`);
  for (const field of TEXTS) {
    const day = otherDeadlineIn(content[field], noon);
    if (day) add(field, 'other_deadline', null, { day, deadline });
  }
}
