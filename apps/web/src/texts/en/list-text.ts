import type { Like } from '../like.ts';
import type { texts as chinese } from '../zh-CN/list-text.ts';

export const texts: Like<typeof chinese> = {
  zone: 'Beijing time',
  withdrawn: 'Withdrawn',
  unclaimed: 'Unclaimed',
  by: 'by {{name}}',
  reason: 'Reason: {{reason}}',
  moved: 'From {{from}} to {{to}} (Beijing time).',
  erratum: {
    in: 'In “{{field}}”:',
    becomes: 'now reads',
    nothing: '(left out)',
    label: 'The text with its errata (above, as it was published)',
  },
  chain: {
    place: 'No. {{number}} · SM3',
    own: 'Fingerprint of this act (SM3):',
    first: 'The one before, of the list itself:',
    before: 'The one of the act before:',
    document: 'The text that it is computed over:',
  },
  rubric: {
    criteria: 'Criteria',
    criterion: 'Criterion',
    weight: 'Weight',
    bands: 'Bands of scores',
    band: 'Band',
    range: 'Score',
    closed: '{{from}} to {{to}}',
    open: '{{from}} to below {{to}}',
    machine: 'The final score joins automatic evaluation ({{machine}}%) and the experts ({{experts}}%).',
    noMachine: 'Scored by experts on these criteria, out of 100.',
  },
  contest: {
    title: 'Decided by a contest',
    what: 'Bodies whose proposal is valid enter with a team:',
    noneTitle: 'No contest yet',
    none: 'A challenge of this mode is decided by a competition, which bodies with a valid proposal enter.',
    setUp: 'Set up its contest',
  },
  hash: {
    name: 'Fingerprint of the text (SM3)',
    means:
      'Computed over the whole list as it was published. One changed character gives another fingerprint; anybody can fetch the original and compare.',
    document: 'Fetch the published original (JSON)',
    check: 'Compare with:',
  },
};
