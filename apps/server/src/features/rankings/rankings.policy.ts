import type { ContestView } from '@jiebang/contracts/rankings-office';
import { competitions } from '@jiebang/db/schema/competitions';
import { rankings } from '@jiebang/db/schema/rankings';
import { allows } from '@jiebang/domain/lifecycle/lifecycle';
import { type RankingStatus, rankingLifecycle } from '@jiebang/domain/rankings/lifecycle';
import { and, inArray, isNull, or, type SQL } from 'drizzle-orm';
import { type Actor, holds } from '../../platform/actor.ts';
import { competitionsVisibleTo } from '../competitions/public.ts';
import { challengesVisibleTo } from '../lists/public.ts';

export type ContestAction = ContestView['abilities'][number];

/** States in which everybody may read a ranking. */
export const PUBLIC: RankingStatus[] = ['notice', 'published'];

/** Does the actor finalise contests? */
export const finalises = (actor: Actor): boolean => holds(actor, 'rankings.manage');

/**
 * Rankings that the actor may know of: the bureau all; everybody else those in notice or published, of competitions
 * and challenges that they may know of. To be used where `competitions` and `challenges` are joined.
 */
export function visibleTo(actor: Actor): SQL | undefined {
  if (finalises(actor)) return undefined;
  const challenge = challengesVisibleTo(actor);
  return and(
    inArray(rankings.status, PUBLIC),
    competitionsVisibleTo(actor),
    challenge ? or(isNull(competitions.challengeId), challenge) : undefined,
  );
}

type Standing = { status: string; proposedBy: string; notice: { status: string } | null } | null;

/** What the actor may do now with a contest. `complete`: nothing keeps it open; `ties`: groups the panel has to decide. */
export function canContest(
  actor: Actor,
  action: ContestAction,
  { ranking, complete, ties }: { ranking: Standing; complete: boolean; ties: number },
): boolean {
  if (!finalises(actor)) return false;
  if (action === 'decide_tie') return ranking === null && ties > 0;
  if (action === 'propose') return ranking === null && complete;
  if (ranking === null) return false;
  const status = ranking.status as RankingStatus;
  switch (action) {
    case 'discard':
      return allows(rankingLifecycle, 'discard', status);
    case 'seal':
      return allows(rankingLifecycle, 'seal', status) && ranking.proposedBy !== actor.userId;
    case 'prepare_notice':
      return (
        holds(actor, 'notices.manage') &&
        status === 'sealed' &&
        !['draft', 'ready', 'running'].includes(ranking.notice?.status ?? '')
      );
    // In notice it goes with its notice, which everybody reads with the reason.
    case 'void':
      return status === 'sealed';
  }
}
