import type { RoundView } from '@jiebang/contracts/rounds';
import { rounds } from '@jiebang/db/schema/scenarios';
import { type RoundStatus, roundWindow } from '@jiebang/domain/programs/lifecycle';
import { ne, type SQL } from 'drizzle-orm';
import { type Actor, holds } from '../../platform/actor.ts';
import type { RoundRow } from './rounds.repository.ts';

export type RoundAction = RoundView['abilities'][number];
export const roundActions: readonly RoundAction[] = [
  'edit',
  'edit_texts',
  'announce',
  'extend',
  'close',
  'propose',
];

export const managesRounds = (actor: Actor): boolean => holds(actor, 'rounds.manage');

/** Rounds an actor may know of: who manages them all, everybody else what was announced. */
export function visibleTo(actor: Actor): SQL | undefined {
  return managesRounds(actor) ? undefined : ne(rounds.status, 'draft');
}

/** Where a round stands at an instant: the one guard of pages, lists and submissions. */
export const windowOf = (round: Pick<RoundRow, 'status' | 'opensAt' | 'closesAt'>, now: Date) =>
  roundWindow(
    {
      status: round.status as RoundStatus,
      opensAt: round.opensAt.getTime(),
      closesAt: round.closesAt.getTime(),
    },
    now.getTime(),
  );

/** What the actor may do now with a round that is visible to them. */
export function can(actor: Actor, action: RoundAction, round: RoundRow, now: Date): boolean {
  const window = windowOf(round, now);
  if (action === 'propose') return actor.kind === 'user' && actor.scopes === null && window === 'open';
  if (!managesRounds(actor)) return false;
  switch (action) {
    case 'edit':
    case 'announce':
      return round.status === 'draft';
    case 'edit_texts':
    case 'extend':
      return round.status === 'announced';
    // Who was promised a day keeps it: a round is closed after its end, never before.
    case 'close':
      return round.status === 'announced' && window === 'ended';
  }
}
