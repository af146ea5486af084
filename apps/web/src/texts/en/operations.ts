import type { Like } from '../like.ts';
import type { texts as zh } from '../zh-CN/operations.ts';

export const texts: Like<typeof zh> = {
  title: 'Evaluations',
  lead: 'Queue, age, cause and what can be done. Every act is audited.',
  summary: {
    title: 'At a glance',
    waiting: 'Waiting',
    running: 'Evaluating',
    oldest: 'Longest wait',
    overdue: 'Overdue',
    scoredLastHour: 'Scored in the last hour',
    median: 'Submission to score (median)',
    outbox: 'Messages to send',
    backend: 'Queue backend',
    backends: { redis: 'Redis', postgres: 'PostgreSQL' },
    none: 'none',
  },
  filters: {
    label: 'Filters',
    status: 'Status',
    any: 'Any',
    phase: 'Phase',
    anyPhase: 'Any phase',
    clear: 'Clear filters',
  },
  table: {
    caption: 'Evaluations',
    subject: 'Submission',
    number: 'No. {{number}}',
    status: 'Status',
    age: 'Age',
    attempt: 'Attempts',
    worker: 'Worker',
    cause: 'Cause',
    acts: 'Actions',
    overdue: 'overdue',
    lease: 'lease until {{time}}',
    noWorker: 'not claimed',
    details: 'Details',
    more: 'Show more',
  },
  empty: {
    title: 'No evaluation',
    body: 'Evaluations appear here by themselves as submissions come in.',
    filteredTitle: 'No evaluation matches',
    filtered: 'Widen or clear the filters.',
  },
  acts: {
    replay: 'Replay',
    replayTitle: 'Replay no. {{number}} of “{{team}}”?',
    replayWhat:
      'The submission goes back into the queue and is scored again. The present outcome stays in the audit log; the board follows the new one. It takes no slot of the quota.',
    set_aside: 'Set aside',
    set_asideTitle: 'Set no. {{number}} of “{{team}}” aside?',
    set_asideWhat:
      'The evaluation leaves the queue as a fault of the platform; the slot of the quota is given back and the team sees why. It can be replayed later.',
    reasonHint: 'Required; it goes into the audit log.',
    done: 'Done: no. {{number}} of {{team}} is now “{{status}}”.',
  },
  duration: {
    seconds: '{{seconds}} s',
    minutes: '{{minutes}} min {{seconds}} s',
    hours: '{{hours}} h {{minutes}} min',
    days: '{{days}} d {{hours}} h',
  },
};
