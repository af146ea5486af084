import type { RulesDocument } from '@jiebang/scoring/dossier/format';
import type { listPhases, RankingPlace } from './dossiers.repository.ts';

/** There is no rule yet by which a phase would lay its truth open: it stays sealed, and the dossier says so. */
const truth: RulesDocument['truth'] = {
  included: false,
  reason: {
    zh: '竞赛规则未约定公开隐藏答案，本档案不含答案；评分所用答案的密封件 SHA-256 见 ranking.json。',
    en: 'The rules of the contest do not provide for laying the hidden truth open. The SHA-256 of the sealed truth that scores were computed with is in ranking.json.',
  },
};

type Phases = Awaited<ReturnType<typeof listPhases>>;

/** What was announced: texts, phases, rubric and formula. */
export function writeRules({ competition, panel }: RankingPlace, phases: Phases): RulesDocument {
  const { id, slug, title, summary, organiser, description, rules, maxTeamSize } = competition;
  return {
    kind: 'jiebang.dossier.rules',
    version: 1,
    competition: { id, slug, title, summary, organiser, description, rules, maxTeamSize },
    phases: phases.map(({ phase, track }) => ({
      id: phase.id,
      track,
      title: phase.title,
      startsAt: phase.startsAt.toISOString(),
      endsAt: phase.endsAt.toISOString(),
      revealedAt: phase.revealedAt?.toISOString() ?? null,
      metric: phase.metric,
      metricParams: phase.metricParams,
      rankingRule: phase.rankingRule as 'best' | 'last' | 'chosen',
      chosenLimit: phase.chosenLimit,
      quotaPerDay: phase.quotaPerDay,
      quotaTotal: phase.quotaTotal,
      publicFraction: phase.publicFraction,
    })),
    rubric: panel.rubric,
    formula: panel.formula,
    truth,
  };
}
