import type { ProposalProblem } from '@jiebang/domain/proposals/content';
import { useTexts } from '../../../lib/texts.ts';

/** The sentence of a problem; of a row that lacks something, what a row must hold. */
export function useProblemWords(): (problem: ProposalProblem) => string {
  const t = useTexts('proposals');
  return ({ field, code, at }) => {
    const ofRow = at !== null && code === 'required' && (field === 'partners' || field === 'schedule');
    return t(ofRow ? `rows.${field}` : `problems.${code}`);
  };
}
