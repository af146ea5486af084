import type { OpinionView } from '@jiebang/contracts/opinions';
import type { OpinionPlace, OpinionRow } from './opinions.repository.ts';

export type OpinionAction = OpinionView['abilities'][number];
export const opinionActions: readonly OpinionAction[] = ['edit', 'submit', 'recuse'];

/** What an expert may do with their own opinion; who has joined the poster since can only step back. */
export function canGive(action: OpinionAction, { opinion, conflicted }: OpinionPlace): boolean {
  return opinion.status === 'assigned' && (action === 'recuse' || !conflicted);
}

/** May the bureau name somebody else for this place? After a recusal, or when the deadline has passed in silence. */
export function isReplaceable(
  { status, dueAt }: Pick<OpinionRow, 'status' | 'dueAt'>,
  replaced: boolean,
  now: Date,
): boolean {
  return !replaced && (status === 'recused' || (status === 'assigned' && dueAt <= now));
}
