import type { assignScenarios as endpoint } from '@jiebang/contracts/review-batches';
import type { z } from 'zod';
import { type Ctx, transact, type Work } from '../../platform/context.ts';
import { requireUser } from '../../platform/require-user.ts';
import { putOnDesk, requireReviewer } from './assign-scenario.ts';
import { findInvolved } from './panel.repository.ts';
import { refusalOf, visibleTo } from './scenarios.policy.ts';
import { findScenario, lockScenarios, type ScenarioPlace } from './scenarios.repository.ts';

type Body = z.output<(typeof endpoint)['body']>;
type Result = z.output<(typeof endpoint)['response']>;
type Reason = Result['stayed'][number]['reason'];

/**
 * Puts many on one desk in one transaction, each on its own condition: what moved meanwhile stays where it is and is
 * told by name, the others move all the same.
 */
export async function assignScenarios(ctx: Ctx, { clerkId, scenarios: asked }: Body): Promise<Result> {
  const actor = requireUser(ctx);
  return await transact(ctx, async (work) => {
    if (clerkId) await requireReviewer(work, clerkId);
    await lockScenarios(
      work.tx,
      asked.map(({ id }) => id),
    );
    const result: Result = { moved: [], stayed: [] };
    for (const { id, from } of new Map(asked.map((one) => [one.id, one])).values()) {
      const place = await findScenario(work.tx, id, actor.userId, visibleTo(actor));
      const reason = place ? await reasonToStay(work, place, { clerkId, from }) : 'not_found';
      const { code, title } = place ? named(place) : { code: null, title: '' };
      if (reason) result.stayed.push({ id, code, title, reason, clerk: place?.clerkName ?? null });
      else {
        await putOnDesk(work, actor, place as ScenarioPlace, clerkId);
        result.moved.push({ id, code, title });
      }
    }
    return result;

    async function reasonToStay(
      { tx, now }: Work,
      place: ScenarioPlace,
      move: { clerkId: string | null; from: string | null },
    ): Promise<Reason | null> {
      const refusal = refusalOf(actor, 'assign', place, now);
      if (refusal) return refusal === 'own_organisation' ? refusal : 'wrong_state';
      if (place.scenario.clerkId !== move.from) return 'desk_moved';
      if (move.clerkId && (await findInvolved(tx, place.scenario.id, move.clerkId))) return 'clerk_involved';
      return null;
    }
  });
}

export const named = ({ scenario, latest }: ScenarioPlace) => ({
  code: scenario.code,
  title: latest?.content.title ?? scenario.title,
});
