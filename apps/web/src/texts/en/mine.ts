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
  office: {
    title: 'My office',
    opinions: {
      title: 'Expert opinions',
      what: 'Write your opinion on the scenarios given to you; recuse yourself where you have an interest.',
    },
    rounds: {
      title: 'Calls for scenarios',
      what: 'Draft and announce calls; an extension needs a reason and is published.',
    },
    review: {
      title: 'Review of scenarios',
      what: 'Check, send fields back, name experts and decide; every step is on record.',
    },
    notices: {
      title: 'Notices',
      what: 'Draw a notice up, a second person starts it; counted by the official calendar, it ends by itself.',
    },
    objections: {
      title: 'Objections',
      what: 'Take a case, accept or refuse it, examine, rule and answer; who objected is known to its officer alone.',
    },
    setup: {
      title: 'Competition set-up',
      what: 'Set up competitions and tracks, seal the truth, rehearse; then release, extend and reveal.',
    },
    claims: { title: 'Organisation claims', what: 'Decide claims on registered bodies, with the reason.' },
    operations: {
      title: 'Evaluations',
      what: 'Queue, age and cause; every replay has a reason and is audited.',
    },
    users: { title: 'Users', what: 'Find accounts, disable and enable them, each with a reason.' },
    security: {
      title: 'Roles and locks',
      what: 'Grant and take back roles, lift lockouts, reset authenticators.',
    },
    audit: {
      title: 'Audit chain',
      what: 'See every change, and verify at any time that no record is missing.',
    },
  },
  scenarios: {
    title: 'Scenarios that wait for you',
    all: 'My scenarios',
    untitled: 'Untitled scenario',
    returned: '{{count}} sent back',
    draft: 'Draft, not handed in',
  },
  due: {
    title: 'Falls due soon',
    none: 'No deadline is near in the competitions you take part in.',
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
