import type { Like } from '../like.ts';
import type { texts as zh } from '../zh-CN/notice-clock.ts';

export const texts: Like<typeof zh> = {
  paused: 'Paused',
  pausedWhy: 'An objection is being examined; the days do not count meanwhile',
  notStarted: 'Not started',
  missingYear: 'The last day cannot be told yet: the official calendar of {{year}} is not on file',
  over: 'The period has run out',
  lastDay: 'Today is the last day',
  until: 'until {{day}}, 24:00',
  left: {
    working_day_one: '{{count}} working day left',
    working_day_other: '{{count}} working days left',
    calendar_day_one: '{{count}} calendar day left',
    calendar_day_other: '{{count}} calendar days left',
  },
  stillLeft: {
    working_day_one: '{{count}} working day still to run',
    working_day_other: '{{count}} working days still to run',
    calendar_day_one: '{{count}} calendar day still to run',
    calendar_day_other: '{{count}} calendar days still to run',
  },
  period: {
    working_day_one: '{{count}} working day',
    working_day_other: '{{count}} working days',
    calendar_day_one: '{{count}} calendar day',
    calendar_day_other: '{{count}} calendar days',
  },
  closed: {
    ended: 'ended on {{day}}',
    upheld: 'ended on {{day}} by an objection upheld',
    withdrawn: 'withdrawn on {{day}}',
  },
};
