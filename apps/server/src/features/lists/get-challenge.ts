import type { ChallengeView } from '@jiebang/contracts/challenges';
import type { Ctx } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { readSnapshot } from '../../platform/read-snapshot.ts';
import { presentChallenge } from './challenges.presenter.ts';
import { findChallenge, listContestsOf, listInvitees } from './challenges.repository.ts';
import { challengesVisibleTo, prepares } from './lists.policy.ts';
import { listActsOf } from './lists.repository.ts';

/** A challenge by its code, or for who prepares it by its id. */
export async function getChallenge(ctx: Ctx, by: { code: string } | { id: string }): Promise<ChallengeView> {
  const { actor, services } = ctx;
  const visible = challengesVisibleTo(actor);
  return await readSnapshot(ctx, async (tx) => {
    const place = await findChallenge(tx, by, visible);
    if (!place) throw notFound('challenge');
    const { id, listId } = place.challenge;
    const [acts, invitees, contests] = await Promise.all([
      listActsOf(tx, [listId], visible),
      prepares(actor) ? listInvitees(tx, [id]) : [],
      listContestsOf(tx, [id]),
    ]);
    return presentChallenge(actor, place, { acts, invitees, contests }, services.clock.now());
  });
}
