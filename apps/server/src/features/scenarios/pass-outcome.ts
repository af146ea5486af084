import type { PassOutcome } from '@jiebang/domain/scenarios/pass-batch-lifecycle';
import type { UserActor } from '../../platform/actor.ts';
import type { Work } from '../../platform/context.ts';
import { formalProblems } from './formal-problems.ts';
import { refusalOf, visibleTo } from './scenarios.policy.ts';
import { findScenario, type ScenarioPlace } from './scenarios.repository.ts';

type Fallen = { place: ScenarioPlace | null; why: Exclude<PassOutcome, 'passed'> };
export type PassLook = { place: ScenarioPlace; why: null } | Fallen;

/**
 * Can this scenario of a batch pass now? `deskOf`: whoever proposed the batch holds the desk for it, so that the second
 * person need not take it over. `version`: what was proposed; null when it is only being proposed.
 */
export async function lookAtPass(
  work: Work,
  actor: UserActor,
  id: string,
  { deskOf, version }: { deskOf: string; version: number | null },
): Promise<PassLook> {
  const place = await findScenario(work.tx, id, actor.userId, visibleTo(actor));
  // Taken back to a draft it is no longer the bureau's to see.
  if (!place?.latest) return { place: null, why: 'wrong_state' };
  const refusal = refusalOf(actor, 'pass_formal', place, work.now);
  const held = refusal === 'on_other_desk' && place.scenario.clerkId === deskOf;
  if (refusal && !held)
    return {
      place,
      why: refusal === 'own_organisation' || refusal === 'on_other_desk' ? refusal : 'wrong_state',
    };
  if (version !== null && place.latest.version !== version) return { place, why: 'changed' };
  const problems = await formalProblems(work.tx, place, work.now);
  return problems.length > 0 ? { place, why: 'incomplete' } : { place, why: null };
}
