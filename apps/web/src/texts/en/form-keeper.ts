import type { Like } from '../like.ts';
import type { texts as zh } from '../zh-CN/form-keeper.ts';

export const texts: Like<typeof zh> = {
  save: {
    auto: 'What you write is saved by itself.',
    waiting: 'Changed; will be saved in a moment…',
    saving: 'Saving…',
    saved: 'Saved at {{at}}',
    failed: 'Not saved; your changes are still on this page.',
    keptHere: 'No connection: kept in this browser, and tried again by itself.',
    clash: 'Another window changed the same field: choose which one stays.',
    again: 'Save again',
  },
  clash: {
    title: 'Another window changed the same field',
    what: 'You and another window (or person) changed this at the same time. Choose which one stays; the other is not lost.',
    here: 'This window',
    there: 'The other window',
    keepMine: 'Keep mine',
    takeTheirs: 'Take the other',
    shelved: 'The other window’s text stands; yours is laid aside.',
    bringBack: 'Bring mine back',
  },
};
