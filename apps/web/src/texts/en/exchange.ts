import type { Like } from '../like.ts';
import type { texts as zh } from '../zh-CN/exchange.ts';

export const texts: Like<typeof zh> = {
  open: 'Import a workbook',
  title: 'Import scenarios from a workbook',
  lead: 'A row is a scenario and becomes a draft that you go on writing. The file is checked first; the check keeps nothing.',
  round: 'Round',
  body: 'For the body',
  noRound: 'No round takes scenarios now, so nothing can be imported.',
  noBody: 'Register a body first, then import.',
  template: 'Download the template',
  choose: 'Choose a file',
  again: 'Choose another file',
  limit: '.xlsx, 5 MB and 200 scenarios at most.',
  chosen: 'Chosen: {{name}}',
  checking: 'Checking…',
  fine: 'Nothing is wrong. Scenarios: {{count}}.',
  partly:
    '{{readable}} can be taken, {{unreadable}} cannot. Mend the places below in the file and choose it again.',
  none: 'No scenario can be taken. Mend the places below in the file and choose it again.',
  left: '{{readable}} can be taken; what is listed below is left out.',
  known:
    'Your body has scenarios of these names in this round: {{titles}}. New drafts are made; nothing is overwritten.',
  more: '{{count}} more are not shown: mend these and check again.',
  list: {
    title: 'What is wrong',
    place: 'Where',
    what: 'What',
    row: 'row {{row}}',
  },
  takeAll: 'Import {{count}}',
  takeReadable: 'Import the {{count}} that can be taken',
  done: 'Imported as drafts: {{count}}.',
  close: 'Close',
};
