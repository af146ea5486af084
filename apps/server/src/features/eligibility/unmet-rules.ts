import type { Tx } from '@jiebang/db/client';
import { answers, type Finding, groundsOf } from '@jiebang/domain/eligibility/rules';
import { listOverrides, type OverrideRow, type Subject } from './overrides.repository.ts';

/** Rules that are failed and that nobody has let pass on the grounds there are now. */
export async function unmetRules(
  tx: Tx,
  subject: Subject,
  findings: readonly Finding[],
): Promise<{ finding: Finding; outdated: boolean }[]> {
  const failing = findings.filter(({ outcome }) => outcome === 'fails');
  if (failing.length === 0) return [];
  const given = await listOverrides(tx, subject);
  return failing.flatMap((finding) => {
    const override = given.get(finding.rule);
    return override && standsFor(override, finding) ? [] : [{ finding, outdated: override !== undefined }];
  });
}

export const standsFor = (override: OverrideRow, finding: Finding): boolean =>
  answers(groundsOf(override), finding);
