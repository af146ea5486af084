import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { auditEvents } from '@jiebang/db/schema/platform';
import { and, eq } from 'drizzle-orm';
import { dataFile } from '../../../../test/build.ts';
import { type Client, startTestApp } from '../../../../test/harness.ts';

export const DAY_MS = 86_400_000;
export type SeenPhase = {
  id: string;
  status: string;
  window: string;
  abilities: string[];
  endsAt: string;
  idColumn: string | null;
  targetColumns: string[];
  files: { id: string; name: string }[];
  extensions: unknown[];
  setup: {
    truth: { rows: number; sha256: string } | null;
    dryRun: { id: string; status: string } | null;
  } | null;
};

/** A server without a worker, its clerk, and the steps of a phase's set-up as the clerk takes them. */
export async function startPhaseTest() {
  const t = await startTestApp();
  const clerk = await t.as('bureau_clerk');
  const truth = await dataFile('breast-cancer/truth.csv');
  const good = await dataFile('breast-cancer/prediction-knn.csv');
  const bad = await dataFile('breast-cancer/bad-values.csv');
  const sql = (query: string, ...values: unknown[]) => t.services.pool.query(query, values);
  const putTruth = (id: string, content: string | Buffer = truth) =>
    clerk.form('PUT', `/api/phases/${id}/truth`, {}, [['file', 'truth.csv', content]]);
  return {
    t,
    clerk,
    truth,
    good,
    sql,
    putTruth,
    /** No worker runs here: the rows are set as a passed dry run would leave them. */
    rehearse: async (id: string) => {
      await putTruth(id);
      await sql(
        `insert into dry_runs (phase_id, truth_id, good_file_id, bad_file_id, status, deadline_at, finished_at)
         select phase_id, id, file_id, file_id, 'passed', now(), now() from truths
          where id = (select truth_id from phases where id = $1)`,
        id,
      );
      await sql("update phases set status = 'rehearsed' where id = $1", id);
    },
    dryRun: (id: string) =>
      clerk.form('POST', `/api/phases/${id}/dry-runs`, {}, [
        ['good', 'good.csv', good],
        ['bad', 'bad.csv', bad],
      ]),
    see: async (id: string, by: Client = clerk) =>
      (await by.request('GET', `/api/phases/${id}`)).json<SeenPhase>(),
    /** Paths of all stored objects. */
    objects: async () => {
      const entries = await readdir(join(t.dataDir, 'objects'), { recursive: true, withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    },
    eventsOf: (id: string, action: string) =>
      t.services.db
        .select()
        .from(auditEvents)
        .where(and(eq(auditEvents.subjectId, id), eq(auditEvents.action, action))),
  };
}
export type PhaseTest = Awaited<ReturnType<typeof startPhaseTest>>;
