import type { Like } from '../like.ts';
import type { texts as chinese } from '../zh-CN/list-acts.ts';

export const texts: Like<typeof chinese> = {
  title: 'Errata, clarifications, suspension',
  lead: 'Prepared by one person, approved by another. Once approved an act is public, numbered and chained by its fingerprint; posters and applicants are told. The published text stays as it is.',
  none: 'Nothing has been prepared.',
  prepare: 'Prepare an act',
  form: {
    title: 'Prepare an act on {{number}}',
    act: 'Send for approval',
    kind: 'Act',
    about: 'On',
    whole: 'The list as a whole',
    choose: 'Choose a challenge',
    noneOpen: 'No challenge can be suspended.',
    noneSuspended: 'No challenge is suspended.',
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
    suspendWhat:
      'While it is suspended the challenge takes no new proposals and is not closed by its deadline. What was handed in stays.',
    deadlineAt: 'New deadline (optional)',
    deadlineHint: 'Beijing time, later than the present one; needed when that has passed.',
    reasonPublic: 'Needed; public once it is approved.',
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
