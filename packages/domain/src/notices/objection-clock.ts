import { beijingDay, type Day, endOfDay } from '../calendar/day.ts';
import { addWorkingDays, type WorkCalendar, workingDaysLeft } from '../calendar/working-days.ts';
import type { NoticeSettings } from '../programs/settings/notice.ts';
import type { ObjectionStatus } from './lifecycle.ts';

/** What the bureau owes next on an objection: to accept or refuse it, to rule, to answer. */
export const objectionStepLabels = {
  decide: { zh: '决定是否受理', en: 'Accept or refuse' },
  rule: { zh: '作出认定', en: 'Rule' },
  answer: { zh: '书面答复', en: 'Answer' },
} as const;
export type ObjectionStep = keyof typeof objectionStepLabels;
export const objectionSteps = Object.keys(objectionStepLabels) as [ObjectionStep, ...ObjectionStep[]];

export type ObjectionTimes = {
  status: ObjectionStatus;
  /** In ms since the epoch. */
  filedAt: number;
  acceptedAt: number | null;
  ruledAt: number | null;
};

/** The step that is due and the instant it was owed from; null once it is refused or answered. */
function stepOf({ status, filedAt, acceptedAt, ruledAt }: ObjectionTimes): [ObjectionStep, number] | null {
  if (status === 'filed') return ['decide', filedAt];
  if (acceptedAt !== null && (status === 'accepted' || status === 'investigating'))
    return ['rule', acceptedAt];
  if (ruledAt !== null && (status === 'upheld' || status === 'dismissed')) return ['answer', ruledAt];
  return null;
}

/** The bureau's own clock on an objection. `endsAt`: 24:00 of the last day; `daysLeft`: working days, the present one among them. */
export type ObjectionClock = {
  step: ObjectionStep;
  lastDay: Day;
  endsAt: number;
  daysLeft: number;
  overdue: boolean;
};

/**
 * By when the next step is due: working days of the programme, counted from the day after the step before it. Null
 * where nothing is owed any more. Who has the case does not move it: what was left lying counts against the office.
 * @throws CalendarMissing when the days run into a year that is not on file
 */
export function objectionClock(
  calendar: WorkCalendar,
  times: ObjectionTimes,
  settings: NoticeSettings['objection'],
  now: number,
): ObjectionClock | null {
  const owed = stepOf(times);
  if (!owed) return null;
  const [step, from] = owed;
  const days = { decide: settings.takeDays, rule: settings.ruleDays, answer: settings.answerDays }[step];
  const lastDay = addWorkingDays(calendar, beijingDay(from), days);
  const endsAt = endOfDay(lastDay);
  return { step, lastDay, endsAt, daysLeft: workingDaysLeft(calendar, lastDay, now), overdue: now >= endsAt };
}
