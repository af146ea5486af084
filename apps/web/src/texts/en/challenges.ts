import type { Like } from '../like.ts';
import type { texts as zh } from '../zh-CN/challenges.ts';

export const texts: Like<typeof zh> = {
  title: 'Challenges',
  lead: 'What enterprises ask for, from every published list: each with its indicators, its rubric and its deadline. Solvers answer with a proposal.',
  demo: 'Example',
  directed: 'Directed',
  budget: 'Budget',
  prizes: 'Prizes',
  negotiable: 'negotiable',
  poster: 'Posed by {{name}}',
  rubric: 'How it is judged',
  acts: 'Since publication',
  verify: 'Verify',
  print: 'Print',
  more: 'Load more',
  found_one: '{{count}} challenge',
  found_other: '{{count}} challenges',
  emptyTitle: 'No challenge is published yet',
  empty:
    'Challenges appear here when a list is published. Enterprises can answer a call for scenarios meanwhile.',
  toRounds: 'Calls for scenarios',
  noneTitle: 'No challenge fits',
  none: 'Try another word, or widen mode, industry and field.',
  clear: 'Show all challenges',
  search: {
    label: 'Search challenges',
    hint: 'Words of the title, background or goal',
    act: 'Search',
  },
  filter: {
    stage: 'By state',
    all: 'All',
    mode: 'Mode',
    industry: 'Industry',
    field: 'Field',
    any: 'Any',
    option: '{{name}} ({{found}})',
  },
  opennessNote: {
    desensitised:
      'This challenge is public in a reduced text; the full material follows once you are in contact. The bureau answers questions.',
    directed: 'This challenge is directed: only invited bodies see it. The bureau answers questions.',
  },
  answer: {
    label: 'Deadline and answer',
    deadline: 'Proposals due',
    budget: 'Budget',
    prizes: 'Prizes in all',
  },
  next: {
    title: 'How to answer',
    read: 'Read the indicators and the rubric: an indicator that must be met decides alone.',
    body: 'Proposals are made by a body: sign in, then register yours or join one that is registered.',
    write:
      'Prepare the technical plan, a commitment for each indicator, schedule and price, and submit in time; proposals stay sealed until the deadline. The form on these pages is still being built: for now proposals are filed through the open API, see “Developers”.',
    signIn: 'Sign in',
    signUp: 'Create an account',
    organisations: 'My organisations',
    judging: 'The deadline is over; judging and public notice are under way. The result appears here.',
    under_way: 'A solver has been chosen and is at work.',
    finished: 'This challenge is finished.',
    ended: 'This challenge is over and takes no proposals.',
    accepting: 'The deadline is over; judging is about to begin.',
  },
};
