import { sql } from 'drizzle-orm';
import type { Invariant } from '../src/doctor/invariant.ts';
import { invariants } from '../src/doctor/invariants.ts';
import { reportLines } from '../src/doctor/report-lines.ts';
import { runDoctor } from '../src/doctor/run-doctor.ts';
import { handle } from '../src/features/dossiers/build-dossier.handler.ts';
import { listMissing } from '../src/features/dossiers/dossiers.repository.ts';
import { system } from '../src/platform/actor.ts';
import { sealChain } from '../src/platform/audit/seal-chain.ts';
import type { Services } from '../src/platform/services.ts';

/** Names of invariants that a suite breaks on purpose, each with the reason. */
export type Breaks = Record<Invariant['name'], string>;

/**
 * Asks the doctor after a suite: what its tests left in the database must hold together, whatever they looked at
 * themselves. By the suite's own clock, so that a test that moved it also meets the invariants about age.
 */
export async function examine(services: Services, breaks: Breaks): Promise<void> {
  const { db, clock } = services;
  const unknown = Object.keys(breaks).filter((name) => !invariants.some((one) => one.name === name));
  if (unknown.length > 0) throw new Error(`startTestApp: no such invariant: ${unknown.join(', ')}`);
  // By a clock that was moved on, a job on its way to the queue this moment looks forgotten.
  await services.outbox.settle();
  await sealAll(db, clock.now());
  await makeDossiers(services);
  const report = await runDoctor(db, clock.now());
  const checks = report.checks.filter(({ name, count }) => count > 0 && !(name in breaks));
  if (checks.length === 0) return;
  const lines = reportLines({ ...report, checks }, 'en').slice(0, -1);
  throw new Error(`This suite left a database that does not hold together.\n${lines.join('\n')}`);
}

/** What a worker does every two seconds; few suites run one. Transactions of other suites may hold the newest back. */
async function sealAll(db: Services['db'], now: Date): Promise<void> {
  const end = performance.now() + 5_000;
  const isLeft = async () => {
    const { rows } = await db.execute(sql`
      select 1 from audit_events a where not exists (select 1 from audit_links l where l.entry = a.entry) limit 1`);
    return rows.length > 0;
  };
  do await sealChain(db, now);
  while ((await isLeft()) && performance.now() < end);
}

/** The dossiers that a worker would have made. One that cannot be made is missing, and the doctor says so. */
async function makeDossiers(services: Services): Promise<void> {
  const { db, clock, log } = services;
  const ctx = { actor: system('examine'), requestId: 'examine', log, services };
  const missing = await listMissing(db, clock.now());
  if (missing.length === 0) return;
  for (const rankingId of missing)
    await handle(ctx, { rankingId }).catch((error: unknown) => log.error({ err: error }, 'no dossier'));
  await sealAll(db, clock.now());
}
