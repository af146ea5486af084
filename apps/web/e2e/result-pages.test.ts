import { lookAtPages } from './look-at-pages.ts';
import { makeResults } from './make-results.ts';
import { resultPictures } from './result-pictures.ts';

/** What comes when a contest is over. */
lookAtPages(makeResults, resultPictures, { JIEBANG_MODE: 'test' });
