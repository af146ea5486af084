import type { Tx } from '@jiebang/db/client';
import { eligibilityOverrides } from '@jiebang/db/schema/eligibility';
import { users } from '@jiebang/db/schema/identity';
import type { EligibilityRule, Evidence } from '@jiebang/domain/eligibility/rules';
import { desc, eq } from 'drizzle-orm';

/** What is let pass: a scenario in formal review or a proposal in its check. */
export type Subject = { scenarioId: string } | { proposalId: string };
export type OverrideRow = {
  rule: EligibilityRule;
  evidence: Evidence[];
  reason: string;
  by: string;
  at: Date;
};

/** The last override of each rule. */
export async function listOverrides(tx: Tx, subject: Subject): Promise<Map<EligibilityRule, OverrideRow>> {
  const rows = await tx
    .select({
      rule: eligibilityOverrides.rule,
      evidence: eligibilityOverrides.evidence,
      reason: eligibilityOverrides.reason,
      by: users.name,
      at: eligibilityOverrides.givenAt,
    })
    .from(eligibilityOverrides)
    .innerJoin(users, eq(users.id, eligibilityOverrides.givenBy))
    .where(
      'scenarioId' in subject
        ? eq(eligibilityOverrides.scenarioId, subject.scenarioId)
        : eq(eligibilityOverrides.proposalId, subject.proposalId),
    )
    .orderBy(desc(eligibilityOverrides.id));
  // The latest stands first, and is what a rule is left with.
  return new Map(rows.toReversed().map((row) => [row.rule, row]));
}

export async function insertOverride(tx: Tx, row: typeof eligibilityOverrides.$inferInsert): Promise<void> {
  await tx.insert(eligibilityOverrides).values(row);
}
