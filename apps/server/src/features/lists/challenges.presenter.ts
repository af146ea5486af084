import { type ChallengeSummary, type ChallengeView, challengeAbilities } from '@jiebang/contracts/challenges';
import { challengeStage, challengeWindow } from '@jiebang/domain/lists/lifecycle';
import type { OrganisationType } from '@jiebang/domain/organisations/lifecycle';
import type { Field, Industry } from '@jiebang/domain/programs/sectors';
import type { Mode } from '@jiebang/domain/scenarios/content';
import type { Actor } from '../../platform/actor.ts';
import { presentAct, presentCorrected } from './acts.presenter.ts';
import type { ChallengePlace, ChallengeRow, ContestRow, InviteeRow } from './challenges.repository.ts';
import { frozenText } from './check-act.ts';
import { canChallenge, challengeStatusOf, prepares } from './lists.policy.ts';
import type { ActRow } from './lists.repository.ts';

/** A card. Its place on the list is told as its code tells it, so that nothing hidden leaves a gap. */
export function presentChallengeSummary(
  { challenge, poster, list }: ChallengePlace,
  now: Date,
): ChallengeSummary {
  const { content } = challenge;
  return {
    id: challenge.id,
    code: challenge.code,
    position: challenge.position,
    title: challenge.title,
    mode: challenge.mode as Mode,
    industry: challenge.industry as Industry | null,
    field: challenge.field as Field | null,
    openness: content.openness,
    goal: content.goal,
    budgetFen: content.budgetFen,
    prizeTotalFen: content.prizeTotalFen,
    neededBy: content.neededBy,
    poster: { ...poster, type: poster.type as OrganisationType },
    status: challenge.status,
    stage: challenge.publishedAt ? challengeStage(clockOf(challenge), now.getTime()) : null,
    deadlineAt: (challenge.deadlineAt ?? list.deadlineAt)?.toISOString() ?? null,
    publishedAt: challenge.publishedAt?.toISOString() ?? null,
    demo: list.demo,
    list: {
      id: list.id,
      number: list.number,
      numberWords: list.numberWords,
      title: list.title,
      titleEn: list.titleEn,
    },
  };
}

const clockOf = (challenge: ChallengeRow) => ({
  status: challengeStatusOf(challenge),
  deadlineAt: challenge.deadlineAt?.getTime() ?? 0,
});

/** The whole challenge. Whom a directed one is addressed to, and what it was made from, is for the bureau. */
export function presentChallenge(
  actor: Actor,
  place: ChallengePlace,
  parts: {
    acts: readonly ActRow[];
    invitees: readonly InviteeRow[];
    contests: readonly ContestRow[];
  },
  now: Date,
): ChallengeView {
  const { challenge, list, scenarioCode } = place;
  const summary = presentChallengeSummary(place, now);
  const contest = parts.contests.find(({ challengeId }) => challengeId === challenge.id);
  const mine = parts.invitees.filter(({ challengeId }) => challengeId === challenge.id);
  return {
    ...summary,
    content: { ...challenge.content, mode: summary.mode },
    rubric: challenge.rubric,
    list: { ...summary.list, status: list.status, contentSm3: list.contentSm3 },
    competition: contest ? { slug: contest.slug, title: contest.title } : null,
    acts: parts.acts
      .filter(({ act }) => act.challengeId === null || act.challengeId === challenge.id)
      .map((row) => presentAct(actor, row)),
    corrected: presentCorrected(parts.acts, challenge.id, (field) => frozenText(list, challenge, field)),
    accepting: challengeWindow(clockOf(challenge), now.getTime()) === 'accepting',
    setup: prepares(actor)
      ? {
          revision: challenge.revision,
          scenario: { id: challenge.scenarioId, code: scenarioCode },
          invitees: mine.map(({ id, name }) => ({ id, name })),
        }
      : null,
    abilities: challengeAbilities.filter((action) => canChallenge(actor, action, challenge, list)),
  };
}
