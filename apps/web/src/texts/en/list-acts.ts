import type { Like } from '../like.ts';
import type { texts as chinese } from '../zh-CN/list-acts.ts';

export const texts: Like<typeof chinese> = {
  title: 'Acts on this list',
  lead: 'Extensions, withdrawals, errata, clarifications and suspensions are prepared by one person and approved by another. Once approved an act is public, numbered and chained by its fingerprint; posters and applicants are told. The published text stays as it is.',
  none: 'Nothing has been prepared.',
  prepare: 'Prepare an act',
  form: {
    title: 'Prepare an act on {{number}}',
    act: 'Send for approval',
    kind: 'Act',
    about: 'On',
    whole: 'The list as a whole',
    choose: 'Choose a challenge',
    none: 'There is no challenge for such an act now.',
    field: 'Part of the text',
    current: 'The text as it now reads',
    excerpt: 'Excerpt',
    excerptHint: 'What is to be put right, as the text now reads; it must stand there exactly once.',
    count:
      'It stands in the text {{count}} times, and must stand there exactly once: check it, or quote more.',
    replacement: 'Now reads',
    replacementHint: 'Left empty, the excerpt is taken out.',
    text: 'Clarification',
    textHint: 'Public; 2,000 characters at most.',
    deadlineNow: 'Deadline now:',
    extendTo: 'New deadline',
    extendHint: 'Beijing time, later than the present one. For 24:00 of a day enter 00:00 of the next.',
    extendLater: 'It must be later than the present one.',
    deadlineAt: 'New deadline (optional)',
    deadlineHint: 'Beijing time, later than the present one; needed when that has passed.',
    reasonPublic: 'Needed; public once it is approved.',
  },
  consequence: {
    extend:
      'All open and suspended challenges of the list move with it. It must be approved before the present deadline has passed.',
    withdraw: 'The list and its challenges take no more proposals; the page stays and says why.',
    withdraw_challenge:
      'The challenge takes no more proposals; its page stays and says why, and its scenario is free for another list.',
    suspend:
      'While it is suspended the challenge takes no new proposals and is not closed by its deadline. What was handed in stays.',
  },
  row: {
    prepared: 'prepared by {{name}}',
    decided: 'decided by {{name}}',
    refusal: 'Refused: {{reason}}',
    until: 'New deadline:',
    own: 'You prepared this: another person has to decide it.',
  },
  approve: {
    open: 'Approve',
    title: 'Approve: {{act}}?',
    what: 'It becomes public at once, stands in the record of the list, and posters and applicants are told. It cannot be undone.',
  },
  refuse: {
    open: 'Refuse',
    title: 'Refuse: {{act}}',
    what: 'It does not become public; who prepared it reads your reason.',
    hint: 'Needed; for who prepared it, and in the audit log.',
  },
  take_back: {
    open: 'Take back',
    title: 'Take back: {{act}}?',
    what: 'It goes no further; it can be prepared anew.',
  },
};
