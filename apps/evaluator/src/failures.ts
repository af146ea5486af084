import type { Refusal } from '@jiebang/scoring/errors';
import type { Failure } from './protocol.ts';

/** Turns a refusal of the scoring package into a failure: who sent the file has to mend it. */
export function failureOf(refusal: Refusal): Failure {
  const { file, errors, counts } = refusal;
  return file === 'truth'
    ? { code: 'invalid_truth', fault: 'organiser', errors, counts }
    : { code: 'invalid_prediction', fault: 'entrant', errors, counts };
}
