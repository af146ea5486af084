import type { FormalPart } from './formal-part.ts';
import { riskOf } from './risk-of.ts';

/** The class decides who must be asked before the public is: nobody passes a scenario whose class is only proposed. */
export const riskProblems: FormalPart = async (tx, place) => {
  const { confirmed, stands } = await riskOf(tx, place);
  if (stands) return [];
  return [
    confirmed
      ? {
          path: 'risk',
          code: 'risk_outdated',
          message: 'The text raises other questions than those confirmed.',
        }
      : { path: 'risk', code: 'risk_unconfirmed', message: 'The risk class is not confirmed yet.' },
  ];
};
