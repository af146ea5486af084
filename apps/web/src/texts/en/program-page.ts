import type { Like } from '../like.ts';
import type { texts as zh } from '../zh-CN/program-page.ts';

export const texts: Like<typeof zh> = {
  demo: 'Demonstration',
  organiser: 'Organised by {{name}}',
  rules: 'Set its rules in the workspace',
  rounds: 'Calls for scenarios',
  noRounds: 'No call has been announced yet.',
  challenges: 'Challenges open for proposals',
  noChallenges: 'No challenge is open for proposals now.',
  competitions: 'Competitions',
  noCompetitions: 'No competition has been published yet.',
  opens: 'Opens',
  zone: '(Beijing time)',
  window: {
    not_announced: 'Draft',
    upcoming: 'Coming up',
    open: 'Open',
    ended: 'Ended',
  },
};
