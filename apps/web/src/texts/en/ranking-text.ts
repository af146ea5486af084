import type { Like } from '../like.ts';
import type { texts as zh } from '../zh-CN/ranking-text.ts';

export const texts: Like<typeof zh> = {
  caption: 'Table of places',
  place: 'Place',
  team: 'Team',
  entry: 'entry {{entry}}',
  machine: 'Automatic score',
  raw: 'metric {{value}}',
  sheets: 'Scoresheets',
  mean: 'Mean',
  trimmed: 'Mean without highest and lowest',
  composite: 'Composite',
  tie: 'equal: {{by}}',
  hash: {
    name: 'Fingerprint of the table (SM3)',
    means:
      'Taken of the whole table when it was sealed: rules, every score, places and awards. Change one of them and it differs; anybody can download the original and check.',
    proposed: 'Taken of the table as it was proposed: what is sealed is the text with this fingerprint.',
    proposal: 'Download the proposed original (JSON)',
    document: 'Download the sealed original (JSON)',
    check: 'Check with:',
  },
};
