import { scenarios } from '@jiebang/db/schema/scenarios';
import { scenarioLifecycle } from '@jiebang/domain/scenarios/lifecycle';
import type { Work } from '../../platform/context.ts';
import { transition } from '../../platform/transition.ts';
import { openCoreviews } from '../coreviews/public.ts';
import { departmentsToAsk, riskOf } from './risk-of.ts';
import type { ScenarioPlace } from './scenarios.repository.ts';

/**
 * Moves a scenario that lacks nothing out of formal review: its risk class decides whether departments are asked before
 * the experts. One act for a single scenario and for each of a batch; the row is held and its problems were looked at.
 */
export async function endFormalReview(
  work: Work,
  place: ScenarioPlace,
  by: { actorId: string; clerkId: string; batchId?: string; districtReason?: string },
): Promise<void> {
  const { id, code } = place.scenario;
  const state = await riskOf(work.tx, place);
  const asked = await departmentsToAsk(work.tx, place, state);
  await transition(work, {
    table: scenarios,
    lifecycle: scenarioLifecycle,
    verb: asked.length > 0 ? 'refer' : 'pass_formal',
    id,
    set: { clerkId: by.clerkId, updatedAt: work.now },
    data: {
      departments: asked.map(({ departmentId }) => departmentId),
      ...(by.batchId ? { batchId: by.batchId } : {}),
      // Why it passes without the district's recommendation: the bureau's own, so not `reason`, which its poster reads.
      ...(by.districtReason ? { districtReason: by.districtReason } : {}),
    },
  });
  if (asked.length === 0) return;
  const title = place.latest?.content.title ?? place.scenario.title;
  const subject = { id, version: state.version, code, title };
  await openCoreviews(work, subject, { kind: 'department', asked, askedBy: by.actorId });
}
