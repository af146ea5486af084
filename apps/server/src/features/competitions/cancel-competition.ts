import { competitions } from '@jiebang/db/schema/competitions';
import { competitionLifecycle } from '@jiebang/domain/competitions/lifecycles';
import { type Ctx, transact } from '../../platform/context.ts';
import { transition } from '../../platform/transition.ts';
import { listPhases } from './phases.repository.ts';
import { requireCompetition } from './require-competition.ts';
import { tellEntrants } from './tell-entrants.ts';

/** Ends a draft or published competition for good: no phase takes submissions any more, and every entrant is told why. */
export async function cancelCompetition(ctx: Ctx, id: string, input: { reason: string }): Promise<void> {
  await transact(ctx, async (work) => {
    const { slug, title } = await requireCompetition(work, ctx.actor, id, 'cancel');
    await transition(work, {
      table: competitions,
      lifecycle: competitionLifecycle,
      verb: 'cancel',
      id,
      data: { reason: input.reason },
    });
    await tellEntrants(work, id, (userId) => ({
      userId,
      kind: 'competition_cancelled',
      data: { competitionZh: title.zh, competitionEn: title.en, reason: input.reason },
      link: `/competitions/${slug}`,
      dedupeKey: `competition_cancelled:${id}`,
    }));
    for (const phase of await listPhases(work.tx, id)) work.touch(`board:${phase.id}`);
  });
}
