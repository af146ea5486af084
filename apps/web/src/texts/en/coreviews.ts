import type { Like } from '../like.ts';
import type { texts as zh } from '../zh-CN/coreviews.ts';

export const texts: Like<typeof zh> = {
  list: {
    title: 'Department review',
    lead: 'Scenarios of a higher risk class are put to the departments concerned before they are published. Please answer for yours in time.',
    states: 'Narrow by state',
    open: 'Open ({{count}})',
    overdue: 'Overdue ({{count}})',
    over: 'Over',
    caption: 'What your departments are asked',
    scenario: 'Scenario',
    department: 'Department',
    risk: 'Risk class',
    status: 'State',
    due: 'Due',
    act: 'Act',
    answer: 'Answer',
    read: 'Read',
    more: 'Show more',
    version: 'version {{version}}',
    emptyTitle: 'Your department is asked nothing',
    empty: 'When the bureau puts a scenario to your department you are told, and it stands here.',
    noneTitle: 'Nothing stands here yet',
    none: 'Choose another state.',
  },
  due: {
    lastDay: 'until 24:00 Beijing time of {{day}}',
    overdue: 'Overdue',
    today: 'Due today',
    left_one: '{{count}} working day left',
    left_other: '{{count}} working days left',
    missing: 'The calendar of {{year}} is not on file: working days cannot be counted',
    ended: 'over since {{at}}',
  },
  page: {
    back: 'All reviews',
    text: 'The scenario (version {{version}})',
    subject: '{{organisation}} · {{round}}',
    silence_consent: 'Without an answer in time the department counts as agreeing.',
    silence_escalate: 'Silence is no consent: a late answer is followed up.',
    marked: 'Fields that hold words of risk are marked.',
    riskReason: 'The clerk notes: {{reason}}',
  },
  form: {
    title: 'Answer of {{department}}',
    opinion: 'Words',
    opinionHint:
      'Not needed to agree. To object say why and what should change. What you write is kept in this browser until it is sent.',
    agree: 'Agree',
    object: 'Object',
    agreeTitle: 'Agree for {{department}}?',
    agreeWhat:
      'It cannot be changed afterwards. When all departments agree the scenario goes on to the experts.',
    objectTitle: 'Object for {{department}}?',
    objectWhat:
      'It cannot be changed afterwards. The scenario goes back to formal review at once, and what other departments still owe is dropped.',
    lacking: 'An objection needs its reason.',
    done: 'The answer',
    by: '{{name}} · {{at}} Beijing time',
    noWords: 'No words were added.',
    recalled:
      'Another department objected, so this question is dropped. It is asked anew when the scenario comes again.',
    consented: 'There was no answer in time: by the rules that is consent.',
    cannot: 'You belong to the poster or wrote this: another officer of your department must answer.',
  },
};
