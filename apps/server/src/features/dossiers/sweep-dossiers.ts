import type { Ctx } from '../../platform/context.ts';
import { buildDossier } from './build-dossier.job.ts';
import { listMissing } from './dossiers.repository.ts';

/** The job that the publication owes is over by then, done or given up. */
const AFTER_MS = 60_000;

/** Delivers the making of a dossier again that was given up or lost. Answers how many are missing. */
export async function sweepDossiers(ctx: Ctx): Promise<number> {
  const { db, clock, outbox } = ctx.services;
  const ids = await listMissing(db, new Date(clock.now().getTime() - AFTER_MS));
  if (ids.length === 0) return 0;
  await outbox.republish(
    ids.map((rankingId) => ({ job: buildDossier.name, payload: { rankingId }, key: `dossier-${rankingId}` })),
  );
  return ids.length;
}
