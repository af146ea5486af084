import type { Mode } from '../scenarios/content.ts';
import { type ProposalStatus, SELECTION_LIMITS, type Standing } from './lifecycle.ts';

export type Candidate = { id: string; status: ProposalStatus };
export type SelectionChoice = { shortlisted: readonly string[]; reserve: readonly string[] };
/** `at`: the place in the list, from 0; null where the list as a whole is meant. */
export type SelectionProblem = {
  field: 'shortlisted' | 'reserve';
  at: number | null;
  code: 'none' | 'too_many' | 'no_reserve' | 'not_valid' | 'twice';
};

/** States of a proposal that a selection decides on; those it has decided on before are among them. */
export const selectable = [
  'valid',
  'shortlisted',
  'reserve',
  'not_selected',
] as const satisfies readonly ProposalStatus[];
/** States that somebody must still act on before a selection is fair to all. */
export const unchecked = ['submitted', 'correction'] as const satisfies readonly ProposalStatus[];

const isSelectable = ({ status }: Candidate) => (selectable as readonly string[]).includes(status);

/** Everything that is wrong with a selection, all at once. A reserve pool is for the bureau's key tasks only. */
export function checkSelection(
  mode: Mode,
  { shortlisted, reserve }: SelectionChoice,
  candidates: readonly Candidate[],
): SelectionProblem[] {
  const problems: SelectionProblem[] = [];
  if (shortlisted.length === 0) problems.push({ field: 'shortlisted', at: null, code: 'none' });
  if (shortlisted.length > SELECTION_LIMITS[mode])
    problems.push({ field: 'shortlisted', at: null, code: 'too_many' });
  if (reserve.length > 0 && mode !== 'key_task')
    problems.push({ field: 'reserve', at: null, code: 'no_reserve' });
  const valid = new Set(candidates.filter(isSelectable).map(({ id }) => id));
  const seen = new Set<string>();
  for (const field of ['shortlisted', 'reserve'] as const)
    for (const [at, id] of (field === 'shortlisted' ? shortlisted : reserve).entries()) {
      if (seen.has(id)) problems.push({ field, at, code: 'twice' });
      else if (!valid.has(id)) problems.push({ field, at, code: 'not_valid' });
      seen.add(id);
    }
  return problems;
}

/** The standing that every selectable proposal gets: nobody is left without an answer. */
export function standingsOf(
  { shortlisted, reserve }: SelectionChoice,
  candidates: readonly Candidate[],
): Map<string, Standing> {
  const standing = (id: string): Standing =>
    shortlisted.includes(id) ? 'shortlisted' : reserve.includes(id) ? 'reserve' : 'not_selected';
  return new Map(candidates.filter(isSelectable).map(({ id }) => [id, standing(id)]));
}
