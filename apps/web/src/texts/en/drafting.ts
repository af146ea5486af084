import type { Like } from '../like.ts';
import type { texts as zh } from '../zh-CN/drafting.ts';

export const texts: Like<typeof zh> = {
  comma: ', ',
  wizard: {
    steps: 'Sections',
    lacking_one: '{{count}} field to complete',
    lacking_other: '{{count}} fields to complete',
    whole: 'Complete',
    returned: 'sent back',
    next: 'Next: {{step}}',
  },
  counter: {
    used: '{{used}} / {{max}}',
    near: '{{used}} / {{max}}, {{left}} left',
  },
  rows: {
    name: 'No. {{row}}',
    up: 'Up',
    down: 'Down',
    remove: 'Remove',
    count: '{{used}} / {{max}}',
    moved: 'No. {{from}} is now no. {{to}}.',
    removed: 'No. {{row}} is removed.',
    added: 'No. {{row}} is added.',
  },
  save: {
    saved: 'Saved at {{at}}',
    saving: 'Saving…',
    failed: 'Not saved yet',
    clash: 'Waiting for your choice',
    again: 'Save again',
    merged: 'Another window changed {{names}}; it is taken over here, and your changes are untouched.',
    shelvedTitle: 'Your changes in this window were not taken',
    shelved: 'They are kept in this window and can be brought back until you leave the page.',
    bringBack: 'Bring my changes back',
  },
  clash: {
    title: 'Another window changed this too',
    what: 'The same text is open elsewhere and was saved there. Choose which text stands; nothing else is affected.',
    here: 'This window',
    there: 'The other window (saved)',
    mine: 'Keep mine',
    theirs: 'Keep the other',
  },
};
