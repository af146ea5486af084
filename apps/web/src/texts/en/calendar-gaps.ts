import type { Like } from '../like.ts';
import type { texts as zh } from '../zh-CN/calendar-gaps.ts';

export const texts: Like<typeof zh> = {
  missing: {
    title: 'The official calendar of {{year}} is not on file',
    body: 'Notices and terms that run into that year cannot be counted: none can be started, and of a running one the last day cannot be told. The arrangement is usually announced around November of the year before; import it as soon as it is.',
  },
  estimated: {
    title: 'The calendar of {{year}} is an estimate (sample), not the official one',
    body: 'Reckoned from the statutory holidays without moved working days, for demonstration only. Importing the State Council’s notice replaces it, and running terms are counted anew.',
  },
  act: 'Import {{year}}',
  others: 'Those who manage notices import it.',
};
