import { createHash } from 'node:crypto';
import type { Tx } from '@jiebang/db/client';
import { users } from '@jiebang/db/schema/identity';
import { scenarioVersions } from '@jiebang/db/schema/scenarios';
import type { ScenarioContent } from '@jiebang/domain/scenarios/content';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { canonicalJson } from '../../platform/audit/canonical-json.ts';

export const sm3Of = (content: ScenarioContent): string =>
  createHash('sm3').update(canonicalJson(content)).digest('hex');

export async function insertVersion(tx: Tx, row: typeof scenarioVersions.$inferInsert): Promise<void> {
  await tx.insert(scenarioVersions).values(row);
}

/** When and by whom each version was handed in, without its content. */
export async function listVersions(tx: Tx, scenarioId: string) {
  return await tx
    .select({
      version: scenarioVersions.version,
      sm3: scenarioVersions.sm3,
      submittedAt: scenarioVersions.submittedAt,
      submittedBy: users.name,
    })
    .from(scenarioVersions)
    .innerJoin(users, eq(users.id, scenarioVersions.submittedBy))
    .where(eq(scenarioVersions.scenarioId, scenarioId))
    .orderBy(asc(scenarioVersions.version));
}

/** What stood in these versions. */
export async function listContents(
  tx: Tx,
  scenarioId: string,
  versions: number[],
): Promise<Map<number, ScenarioContent>> {
  if (versions.length === 0) return new Map();
  const rows = await tx
    .select({ version: scenarioVersions.version, content: scenarioVersions.content })
    .from(scenarioVersions)
    .where(and(eq(scenarioVersions.scenarioId, scenarioId), inArray(scenarioVersions.version, versions)));
  return new Map(rows.map(({ version, content }) => [version, content]));
}
