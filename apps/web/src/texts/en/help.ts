import type { Like } from '../like.ts';
import type { texts as zh } from '../zh-CN/help.ts';

export const texts: Like<typeof zh> = {
  title: 'Help',
  vendor: {
    title: 'Vendors',
    p1: 'Sign up, verify your mail address, and form a team on the page of a competition; one person, one team.',
    p2: 'Submit a CSV: a header line, the id in the first column, then the target columns; row order is free. A signed receipt answers each accepted file.',
    p3: 'A refusal names rows, cause, whose fault it is and what to do; a slot lost to a fault of ours is given back.',
  },
  bureau: {
    title: 'Bureau',
    p1: 'Set up competition, tracks and phases, then upload the truth: it is sealed at once and nobody can read it back.',
    p2: 'A phase opens after a dry run on a good and a bad sample; a deadline moves later only, with a public reason.',
  },
  command: {
    title: 'Command line',
    p1: 'Create a token under “Account” and use jiebang to submit, look up and verify receipts; offline scoring needs no network.',
  },
};
