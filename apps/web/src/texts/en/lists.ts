import type { Like } from '../like.ts';
import type { texts as chinese } from '../zh-CN/lists.ts';

export const texts: Like<typeof chinese> = {
  title: 'Lists',
  lead: 'A list is approved and published by the bureau: challenges, indicators, rubrics and one deadline. Its text never changes after publication; an extension or withdrawal is posted with its reason.',
  demo: 'Example',
  withdrawn: 'This list is withdrawn',
  withdrawnFor: 'Reason: {{reason}}',
  publishedAt: 'Published',
  count_one: '{{count}} challenge',
  count_other: '{{count}} challenges',
  accepting: ', {{open}} open for proposals',
  deadline: 'Proposals due',
  emptyTitle: 'No list is published yet',
  empty:
    'Scenarios that pass review are put on a list, which then appears here. Enterprises can answer a call for scenarios meanwhile.',
  toRounds: 'Calls for scenarios',
  more: 'Load more',
  feed: 'Follow lists (Atom)',
  openData: 'Open data (JSON)',
  print: 'Print',
  draft:
    'Preview: this list is not published and only the bureau sees it. Codes and links are made at publication.',
  acts: 'Since publication',
  actsNote: 'In order of time',
  verify: 'Verify',
  noChallenges: 'No challenge stands on it yet.',
  notSet: 'Not set',
  notPublished: 'Not published',
  contact: 'Enquiries',
  negotiable: 'Negotiable',
  table: {
    caption: 'Challenges',
    code: 'Code',
    title: 'Challenge',
    poster: 'Posed by',
    kind: 'Mode and sector',
    budget: 'Budget',
  },
};
