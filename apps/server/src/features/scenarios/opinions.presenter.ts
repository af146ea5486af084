import type { OpinionView } from '@jiebang/contracts/opinions';
import type { ScenarioContent } from '@jiebang/domain/scenarios/content';
import type { Recommendation } from '@jiebang/domain/scenarios/lifecycle';
import { canGive, opinionActions } from './opinions.policy.ts';
import type { OpinionPlace } from './opinions.repository.ts';

export function presentOpinionSummary(place: OpinionPlace, now: Date) {
  const { opinion, scenario, title, organisationName, round } = place;
  return {
    id: opinion.id,
    status: opinion.status,
    scenario: { code: scenario.code, title, organisation: organisationName },
    round,
    recommendation: opinion.recommendation as Recommendation | null,
    assignedAt: opinion.assignedAt.toISOString(),
    dueAt: opinion.dueAt.toISOString(),
    overdue: opinion.status === 'assigned' && opinion.dueAt <= now,
    submittedAt: opinion.submittedAt?.toISOString() ?? null,
  };
}

/** The expert reads the scenario without the contact: whom to call is no part of a judgement. */
export function presentOpinion(place: OpinionPlace, content: ScenarioContent | null, now: Date): OpinionView {
  const { opinion } = place;
  return {
    ...presentOpinionSummary(place, now),
    revision: opinion.revision,
    opinion: opinion.opinion,
    answers: opinion.answers,
    recusalReason: opinion.recusalReason,
    content,
    abilities: opinionActions.filter((action) => canGive(action, place)),
  };
}
