import type { PeriodUnit } from '../../calendar/working-days.ts';

/** How long matters stand in public notice, and the clocks of an objection, in working days each. */
export type NoticeSettings = {
  length: number;
  unit: PeriodUnit;
  /** Does an open objection stop the clock of its notice? */
  pausedByObjection: boolean;
  objection: { takeDays: number; ruleDays: number; answerDays: number };
};

export const defaultNotice: NoticeSettings = {
  length: 5,
  unit: 'working_day',
  pausedByObjection: true,
  objection: { takeDays: 3, ruleDays: 10, answerDays: 3 },
};
