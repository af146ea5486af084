import type { Tx } from '@jiebang/db/client';
import { organisations } from '@jiebang/db/schema/organisations';
import { programs } from '@jiebang/db/schema/programs';
import { scenarioForms } from '@jiebang/db/schema/scenario-forms';
import { rounds, scenarios } from '@jiebang/db/schema/scenarios';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import { beginsWith } from '../../../platform/documents/hash-range.ts';
import type { AttachedRow } from '../attachments.repository.ts';
import type { ApplicationFacts } from './application-document.ts';

/** Body, call and programme of a scenario as they are named now. */
export async function findFacts(
  tx: Tx,
  scenarioId: string,
  attached: readonly AttachedRow[],
): Promise<ApplicationFacts> {
  const [row] = await tx
    .select({
      organiser: programs.organiser,
      round: { slug: rounds.slug, title: rounds.title },
      organisation: {
        name: organisations.name,
        number: sql<string>`coalesce(${organisations.creditCode}, ${organisations.registrationNumber}, '')`,
      },
    })
    .from(scenarios)
    .innerJoin(rounds, eq(rounds.id, scenarios.roundId))
    .innerJoin(programs, eq(programs.id, rounds.programId))
    .innerJoin(organisations, eq(organisations.id, scenarios.organisationId))
    .where(eq(scenarios.id, scenarioId));
  if (!row) throw new Error(`scenario ${scenarioId} has no round or body`);
  const attachments = attached.map(({ attachment: { name }, file: { bytes, sm3 } }) => ({
    name,
    bytes,
    sm3,
  }));
  return { ...row, attachments };
}

export async function insertForm(tx: Tx, row: typeof scenarioForms.$inferInsert): Promise<void> {
  await tx.insert(scenarioForms).values(row);
}

/** The form of a version; null for one handed in before there were forms. */
export async function findForm(tx: Tx, scenarioId: string, version: number) {
  const [row] = await tx
    .select()
    .from(scenarioForms)
    .where(and(eq(scenarioForms.scenarioId, scenarioId), eq(scenarioForms.version, version)));
  return row ?? null;
}

/** The form whose hash begins with this; `seen`: may the asker know of the scenario? `last`: the newest version. */
export async function findFormByHash(tx: Tx, prefix: string, visible: SQL | undefined) {
  const [row] = await tx
    .select({
      form: scenarioForms,
      status: scenarios.status,
      title: scenarios.title,
      demo: scenarios.demo,
      seen: sql<boolean>`coalesce(${visible ?? sql`true`}, false)`,
      last: sql<boolean>`not exists (select 1 from scenario_versions v
        where v.scenario_id = ${scenarios.id} and v.version > ${scenarioForms.version})`,
    })
    .from(scenarioForms)
    .innerJoin(scenarios, eq(scenarios.id, scenarioForms.scenarioId))
    .where(beginsWith(scenarioForms.sm3, prefix))
    .limit(1);
  return row ?? null;
}
