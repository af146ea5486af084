import type { Like } from '../like.ts';
import type { texts as zh } from '../zh-CN/formula-text.ts';

export const texts: Like<typeof zh> = {
  composite: 'Composite score',
  both: 'automatic score × {{machine}}% + judges’ score × {{judges}}%',
  judgesOnly: 'judges’ score alone (automatic {{machine}}%, judges {{judges}}%)',
  machine: 'Automatic score',
  scale:
    'a metric of {{from}} is worth 0, of {{to}} 100, in between in proportion; beyond either end, that end.',
  judges: 'Judges’ score',
  trimmed: 'mean without the highest and the lowest sheet; with fewer than {{count}} sheets, of all of them.',
  ties: 'Equal scores',
  awards: 'Awards',
  award: '{{title}}: {{count}}',
  comma: ', ',
  rounding: 'Rounding',
  halfUp: 'every score to two decimals, half up.',
};
