import { challengeLists } from '@jiebang/db/schema/lists';
import { listLifecycle } from '@jiebang/domain/lists/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { transition } from '../../platform/transition.ts';
import { listInvitees, lockChallenges } from './challenges.repository.ts';
import { keepFrozen } from './frozen.ts';
import { findProblems, refuseProblems } from './publication-problems.ts';
import { requireDraft } from './require-list.ts';
import { tellPublishers } from './tell-about-list.ts';

/**
 * Hands the list to a second person. It changes no more until it is published or sent back; the revision grows, so
 * that who publishes names the very text that they read.
 */
export async function makeListReady(ctx: Ctx, id: string): Promise<void> {
  await keepFrozen(() =>
    transact(ctx, async (work) => {
      const list = await requireDraft(ctx, work, id);
      const challenges = await lockChallenges(work.tx, id);
      const invitees = await listInvitees(
        work.tx,
        challenges.map((challenge) => challenge.id),
      );
      refuseProblems(findProblems(list, challenges, invitees, work.now), challenges);
      const ready = await transition(work, {
        table: challengeLists,
        lifecycle: listLifecycle,
        verb: 'make_ready',
        id,
        set: { readyAt: work.now, revision: list.revision + 1 },
        data: { revision: list.revision + 1, challenges: challenges.length },
      });
      await tellPublishers(work, ready, ctx.actor.name);
    }),
  );
}
