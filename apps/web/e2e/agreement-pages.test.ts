import { agreementPictures } from './agreement-pictures.ts';
import { lookAtPages } from './look-at-pages.ts';
import { makeAgreements } from './make-agreements.ts';

/** What comes after a notice. */
lookAtPages(makeAgreements, agreementPictures, { JIEBANG_MODE: 'test', JIEBANG_SEEDS: 'none' });
