import { evaluations } from '@jiebang/db/schema/submissions';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildOpenPhase, buildTeam, settled, submit } from '../../../test/build.ts';
import { type Client, eventually, startTestApp, type TestApp } from '../../../test/harness.ts';
import { system } from '../../platform/actor.ts';
import { claimEvaluation, findWorkOf } from './evaluations.repository.ts';
import { recordEvaluation } from './record-evaluation.ts';

let t: TestApp;
let worker: { close(): Promise<void> };
let vendor: Client & { teamId: string };
let phaseId: string;
beforeAll(async () => {
  t = await startTestApp();
  worker = t.startWorker();
  const built = await buildOpenPhase(t, { quotaPerDay: 500, quotaTotal: 500 });
  phaseId = built.phaseId;
  vendor = await buildTeam(t, built.competitionId, 'vendor');
  await worker.close();
}, 60_000);
afterAll(() => t.close());

const enter = async () =>
  (await submit(vendor, phaseId, 'breast-cancer/prediction-knn.csv')).json<{
    submission: { id: string; evaluation: { id: string } };
  }>().submission;
const ctx = () => ({ actor: system('test'), requestId: 'test', log: t.services.log, services: t.services });

test('two workers that claim one evaluation: one has it', async () => {
  const { evaluation } = await enter();
  const claims = await Promise.all(
    Array.from({ length: 8 }, (_, i) =>
      claimEvaluation(t.services.db, evaluation.id, `w${i}`, t.clock.now(), 60_000),
    ),
  );
  expect(claims.filter(Boolean)).toHaveLength(1);
});

test('a worker that lost its lease cannot record', async () => {
  const { evaluation } = await enter();
  const first = await claimEvaluation(t.services.db, evaluation.id, 'first', t.clock.now(), 60_000);
  await t.services.db
    .update(evaluations)
    .set({ status: 'queued', leaseToken: null })
    .where(eq(evaluations.id, evaluation.id));
  const second = await claimEvaluation(t.services.db, evaluation.id, 'second', t.clock.now(), 60_000);
  const of = await findWorkOf(t.services.db, evaluation.id);
  const outcome = {
    kind: 'scored' as const,
    score: 0.5,
    publicScore: 0.5,
    privateScore: 0.5,
    rows: 1,
    durationMs: 1,
  };
  const held = (claim: typeof first) => ({
    id: evaluation.id,
    leaseToken: claim?.leaseToken as string,
    phaseId,
  });
  expect(await recordEvaluation(ctx(), held(first), of as NonNullable<typeof of>, outcome)).toBe(false);
  expect(await recordEvaluation(ctx(), held(second), of as NonNullable<typeof of>, outcome)).toBe(true);
  expect(await recordEvaluation(ctx(), held(second), of as NonNullable<typeof of>, outcome)).toBe(false);
});

test('a run whose worker fell silent is taken back and scored once; after three it is our fault and the slot comes back', async () => {
  const lost = await enter();
  const doomed = await enter();
  const used = (await vendor.request('GET', `/api/phases/${phaseId}/quota`)).json<{ usedTotal: number }>()
    .usedTotal;
  const silent = {
    status: 'running',
    leaseToken: sql`gen_random_uuid()`,
    leaseExpiresAt: new Date(t.clock.now().getTime() - 1_000),
    worker: 'dead',
  };
  await t.services.db
    .update(evaluations)
    .set({ ...silent, attempt: 1 })
    .where(eq(evaluations.id, lost.evaluation.id));
  await t.services.db
    .update(evaluations)
    .set({ ...silent, attempt: 3 })
    .where(eq(evaluations.id, doomed.evaluation.id));
  worker = t.startWorker();
  expect((await settled(vendor, lost.id)).evaluation.status).toBe('scored');
  const failed = await settled(vendor, doomed.id);
  expect(failed.evaluation).toMatchObject({
    status: 'faulted',
    failure: { code: 'worker_lost', fault: 'platform', refunded: true },
  });
  expect((await vendor.request('GET', `/api/phases/${phaseId}/quota`)).json()).toMatchObject({
    usedTotal: used - 1,
  });
});

test('the operator replays a faulted run and every window agrees on the board', async () => {
  const faulted = await eventually(
    'a faulted run',
    async () => (await t.services.db.select().from(evaluations).where(eq(evaluations.status, 'faulted')))[0],
  );
  const operator = await t.as('system_admin');
  const answer = await operator.request('POST', `/api/operations/evaluations/${faulted.id}/replay`, {
    reason: '评测进程中断，重新评测',
  });
  expect(answer.json()).toMatchObject({ status: 'queued' });
  expect((await settled(vendor, faulted.submissionId)).evaluation.status).toBe('scored');
});
