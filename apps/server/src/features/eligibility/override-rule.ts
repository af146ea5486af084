import { answers, type EligibilityRule, type Finding, groundsOf } from '@jiebang/domain/eligibility/rules';
import type { UserActor } from '../../platform/actor.ts';
import type { Work } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { insertOverride, type Subject } from './overrides.repository.ts';

export type Override = { rule: EligibilityRule; reason: string; seen: readonly string[] };

/**
 * Lets an application pass in spite of a rule. `findings` were judged in this transaction with their rows held, so that
 * an entry that is lifted at this moment comes wholly before (nothing to let pass) or wholly after.
 */
export async function overrideRule(
  work: Work,
  actor: UserActor,
  subject: Subject,
  { findings, override }: { findings: readonly Finding[]; override: Override },
): Promise<void> {
  const { rule, reason, seen } = override;
  const finding = findings.find((one) => one.rule === rule);
  if (finding?.outcome !== 'fails') throw new AppError('rule_not_failing', rule);
  if (!answers(seen, finding)) throw new AppError('evidence_changed', rule);
  await insertOverride(work.tx, {
    ...subject,
    rule,
    evidence: finding.evidence,
    reason,
    givenBy: actor.userId,
    givenAt: work.now,
  });
  const [subjectType, subjectId] =
    'scenarioId' in subject ? ['scenario', subject.scenarioId] : ['proposal', subject.proposalId];
  await work.audit({
    action: `${subjectType}.override_eligibility`,
    subjectType,
    subjectId,
    data: { rule, reason, grounds: groundsOf(finding) },
  });
}
