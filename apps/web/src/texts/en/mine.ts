import type { Like } from '../like.ts';
import type { texts as zh } from '../zh-CN/mine.ts';

export const texts: Like<typeof zh> = {
  title: 'My workspace',
  hello: 'Hello, {{name}}',
  verify: {
    title: 'Your mail address is not verified yet',
    body: 'Invitations, teams and notifications need it. Open the mail we sent to {{email}} and follow its link.',
    resend: 'Send again',
    sent: 'The mail is on its way.',
  },
  waits: {
    title: 'Waits for me',
    oldest: 'oldest: {{title}}',
    since: 'since',
    untitled: 'Untitled scenario',
    none: 'Nothing waits for you',
  },
  next: {
    bureau:
      'What enterprises hand in, opinions, notices and objections come here, and you are told. Until then look at the review queue, or plan the next call or competition.',
    judge:
      'Scenarios and works that are given to you come here, and you are told. Opinions that you gave can be read at any time.',
    system:
      'Evaluations that failed by our fault come here. Look at the accounts, or at the age and causes of the queue.',
    security: 'Locked accounts come here. Look at roles, and grant or take them back by the deed of office.',
    audit: 'When the audit chain was not verified for a day, it comes here. Every change can be looked at.',
    member:
      'Scenarios sent back, proposals to be corrected and invitations come here. Answer a challenge, hand a scenario in, or compete.',
    newcomer:
      'To pose or to answer challenges, register your organisation first or ask a colleague to invite you; to compete, just form a team.',
  },
  ways: {
    review: 'Review of scenarios',
    rounds: 'Calls',
    setup: 'Competition set-up',
    opinions: 'Opinions',
    users: 'Users',
    operations: 'Evaluations',
    security: 'Roles and locks',
    audit: 'Audit chain',
    organisations: 'My organisations',
    challenges: 'See the challenges',
    calls: 'See the calls',
    competitions: 'See the competitions',
  },
  due: {
    title: 'Falls due',
    note: 'working days by the official calendar, today included',
    none: 'Nothing falls due soon.',
    overdue: 'overdue',
    today: 'today',
    lessThanOne: 'less than 1 working day',
    days_one: '{{count}} working day left',
    days_other: '{{count}} working days left',
    missingYear: '{{year}} has no calendar: not counted',
  },
  changed: {
    title: 'What changed',
    unread_one: '{{count}} unread',
    unread_other: '{{count}} unread',
    new: 'new',
    all: 'All notifications',
    none: 'Nothing yet. What concerns you appears here as it happens.',
  },
  teams: {
    title: 'My teams',
    members_one: '{{count}} member',
    members_other: '{{count}} members',
    captain: 'captain',
    submit: 'Submit',
    submissions: 'My submissions',
    manage: 'Team',
    board: 'Board',
    emptyTitle: 'No team yet',
    empty: 'Choose a competition and form a team, or accept an invitation; then you can submit.',
    browse: 'See the competitions',
  },
  invitations: {
    title: 'Invitations to you',
    team: 'team “{{team}}”',
    organisation: 'organisation “{{name}}”',
    by: 'invited by {{by}}, valid until {{at}}',
    accept: 'Accept',
    decline: 'Decline',
  },
};
