import type { EligibilityView } from '@jiebang/contracts/eligibility';
import type { Tx } from '@jiebang/db/client';
import type { Finding } from '@jiebang/domain/eligibility/rules';
import { listOverrides, type Subject } from './overrides.repository.ts';
import { standsFor } from './unmet-rules.ts';

export async function presentEligibility(
  tx: Tx,
  subject: Subject,
  { findings, mayOverride }: { findings: readonly Finding[]; mayOverride: boolean },
): Promise<EligibilityView> {
  const given = await listOverrides(tx, subject);
  return {
    findings: findings.map((finding) => {
      const override = given.get(finding.rule);
      return {
        ...finding,
        override: override
          ? {
              reason: override.reason,
              by: override.by,
              at: override.at.toISOString(),
              stands: standsFor(override, finding),
            }
          : null,
      };
    }),
    abilities: mayOverride && findings.some(({ outcome }) => outcome === 'fails') ? ['override'] : [],
  };
}
