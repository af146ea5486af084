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
