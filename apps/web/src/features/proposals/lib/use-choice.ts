import { type Candidate, checkSelection, selectable } from '@jiebang/domain/proposals/check-selection';
import type { ProposalStatus } from '@jiebang/domain/proposals/lifecycle';
import { useKept } from '../../../lib/use-kept.ts';
import type { Received, ReceivedRow } from './use-received.ts';

export type Choice = 'shortlisted' | 'reserve' | 'none';
type Kept = {
  choices: Record<string, Choice>;
  reason: string;
  /** The selection that stood when the person began to choose; undefined: nothing is chosen yet. */
  basis: string | null | undefined;
};

/** Proposals that a selection decides on. */
export const selectableOf = (rows: ReceivedRow[]): ReceivedRow[] =>
  rows.filter(({ status }) => (selectable as readonly string[]).includes(status));

/**
 * A selection as it is made, kept in this browser until it is sent. It begins with the one that stands; when somebody
 * else selects meanwhile nothing is lost: the page tells, and the person takes theirs over or goes on with the own.
 */
export function useChoice(data: Received, rows: ReceivedRow[]) {
  const { selection, challenge } = data;
  const [kept, set, clear] = useKept<Kept>(`selection.${challenge.id}`, {
    choices: {},
    reason: '',
    basis: undefined,
  });
  const standing = (id: string): Choice =>
    selection?.shortlisted.includes(id)
      ? 'shortlisted'
      : selection?.reserve.includes(id)
        ? 'reserve'
        : 'none';
  const choiceOf = (id: string): Choice => kept.choices[id] ?? standing(id);
  const present = selection?.id ?? null;
  const begun = kept.basis === undefined ? { basis: present } : {};
  const pick = (choice: Choice) => rows.filter(({ id }) => choiceOf(id) === choice);
  const [shortlisted, reserve] = [pick('shortlisted'), pick('reserve')];
  const candidates: Candidate[] = rows.map(({ id, status }) => ({ id, status: status as ProposalStatus }));
  return {
    choiceOf,
    reason: kept.reason,
    shortlisted,
    reserve,
    passed: pick('none'),
    problems: checkSelection(
      challenge.mode,
      { shortlisted: shortlisted.map(({ id }) => id), reserve: reserve.map(({ id }) => id) },
      candidates,
    ),
    /** Somebody selected while this one was being made. */
    clash: kept.basis !== undefined && kept.basis !== present,
    choose: (id: string, choice: Choice) => set({ ...begun, choices: { ...kept.choices, [id]: choice } }),
    write: (reason: string) => set({ ...begun, reason }),
    /** Goes on with the own choice over the one that stands now. */
    keepMine: () => set({ basis: present }),
    clear,
    supersedes: present,
  };
}
export type Chosen = ReturnType<typeof useChoice>;
