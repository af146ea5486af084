import type { Like } from '../like.ts';
import type { texts as zh } from '../zh-CN/portal.ts';

export const texts: Like<typeof zh> = {
  headline: {
    first: 'Real problems, posted.',
    second: 'Take one down and prove it.',
  },
  lead: 'Open challenges for applied AI. Entries are scored at once on truth that nobody outside has seen; every upload gets a signed receipt, and every rank can be checked.',
  enter: 'See the competitions',
  signUp: 'Sign up to compete',
  myWork: 'My workspace',
  pulse: {
    label: 'Pulse of the programme',
    accepting: 'phases taking entries',
    teams: 'teams',
    scored: 'scored in 7 days',
    median: 'upload to score (median)',
    none: 'none yet',
  },
  posted: {
    kicker: 'Now posted',
    title: 'Open competitions',
    more: 'All competitions',
    empty: 'No competition takes entries at present. New ones appear here.',
    closed: 'not taking entries',
    counts: '{{teams}} teams · {{submissions}} submissions',
    until: 'until {{at}}',
    count_one: '{{count}} competition',
    count_other: '{{count}} competitions',
  },
  calls: {
    title: 'Calls for scenarios',
    note: 'enterprises hand in real ones',
    more: 'All calls',
    anySector: 'Any industry or field',
    opens: 'opens {{at}} (Beijing time)',
  },
  sectors: {
    title: 'Tracks',
    note: 'six industries, six fields',
    next: 'next deadline {{day}}',
    open: 'open',
    waiting: 'Not open yet: {{names}}',
    tracks_one: '{{count}} track',
    tracks_other: '{{count}} tracks',
  },
  board: {
    title: '{{track}} · public board',
    full: 'Full board',
    rank: 'Rank',
    team: 'Team',
    submissions: 'Entries',
    share: 'Against the leader',
    empty: 'No score yet. The board moves as soon as the first valid entry is scored.',
    none: 'No board is open yet.',
    noneTitle: 'Who leads',
  },
  notices: {
    title: 'In public notice',
    all: 'All notices',
    from: 'From {{day}}, {{period}}',
  },
  walk: {
    title: 'From sign-up to the board',
    steps: {
      team: {
        title: 'Team up',
        body: 'Open an account and invite your people; one person, one team per competition.',
      },
      submit: {
        title: 'Submit',
        body: 'Upload your predictions; a signed receipt states time and fingerprint.',
      },
      score: {
        title: 'Be scored',
        body: 'On hidden truth, at once. A refusal names the rows, the reason and the cure.',
      },
      reveal: {
        title: 'See the reveal',
        body: 'When the phase ends, scores on the hidden rows are shown, with the places each team moved.',
      },
    },
    verify: 'Check a receipt',
  },
};
