import type { Tx } from '@jiebang/db/client';
import { users } from '@jiebang/db/schema/identity';
import { formalChecks } from '@jiebang/db/schema/review';
import { roundSettings } from '@jiebang/domain/rounds/settings';
import { standingChecks } from '@jiebang/domain/scenarios/standing-checks';
import { and, eq, sql } from 'drizzle-orm';
import type { ScenarioPlace } from './scenarios.repository.ts';
import { listContents } from './versions.repository.ts';

/** The points of the round, and what was found of each that still stands in the version handed in last. */
export async function readChecklist(tx: Tx, { scenario, round, latest }: ScenarioPlace) {
  const { checklist } = roundSettings(round.settings);
  const version = latest?.version ?? 0;
  if (checklist.length === 0) return { version, checklist, standing: new Map<string, FoundRow>() };
  const found = await listFound(tx, scenario.id);
  const contents = await listContents(tx, scenario.id, [
    ...new Set([version, ...found.map((one) => one.version)]),
  ]);
  return { version, checklist, standing: standingChecks(checklist, found, contents, version) };
}

type FoundRow = Awaited<ReturnType<typeof listFound>>[number];
const listFound = async (tx: Tx, scenarioId: string) =>
  await tx
    .select({
      item: formalChecks.item,
      version: formalChecks.version,
      ok: formalChecks.ok,
      note: formalChecks.note,
      by: users.name,
      at: formalChecks.checkedAt,
    })
    .from(formalChecks)
    .innerJoin(users, eq(users.id, formalChecks.checkedBy))
    .where(eq(formalChecks.scenarioId, scenarioId));

export async function upsertFound(tx: Tx, row: typeof formalChecks.$inferInsert): Promise<void> {
  await tx
    .insert(formalChecks)
    .values(row)
    .onConflictDoUpdate({
      target: [formalChecks.scenarioId, formalChecks.version, formalChecks.item],
      set: {
        ok: sql`excluded.ok`,
        note: sql`excluded.note`,
        checkedBy: sql`excluded.checked_by`,
        checkedAt: sql`excluded.checked_at`,
      },
    });
}

/** Takes a tick back: also what an earlier version was found to be, which would otherwise stand again. */
export async function deleteFound(tx: Tx, scenarioId: string, item: string): Promise<void> {
  await tx
    .delete(formalChecks)
    .where(and(eq(formalChecks.scenarioId, scenarioId), eq(formalChecks.item, item)));
}
