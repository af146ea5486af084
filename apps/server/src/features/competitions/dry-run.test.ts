import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildDraftPhase } from '../../../test/build.ts';
import { eventually } from '../../../test/harness.ts';
import { type PhaseTest, startPhaseTest } from './testing/start-phase-test.ts';

let p: PhaseTest;
beforeAll(async () => {
  p = await startPhaseTest();
  p.t.startWorker();
});
afterAll(() => p.t.close());

const finished = (id: string) =>
  eventually(
    'dry run finished',
    async () => {
      const seen = await p.see(id);
      return ['passed', 'failed'].includes(seen.setup?.dryRun?.status ?? '') ? seen : null;
    },
    30_000,
  );

test('a good sample that scores and a bad one that is refused make a phase ready, and show what each gave', async () => {
  const { phaseId } = await buildDraftPhase(p.t);
  await p.putTruth(phaseId);
  expect((await p.dryRun(phaseId)).statusCode).toBe(202);
  const seen = await finished(phaseId);
  expect(seen).toMatchObject({ status: 'rehearsed', abilities: expect.arrayContaining(['open']) });
  expect(seen.setup?.dryRun).toMatchObject({
    status: 'passed',
    good: { score: expect.closeTo(0.98, 1), failure: null },
    bad: { score: null, failure: { fault: 'entrant', refunded: false } },
  });
});

test('a bad sample that would score fails the dry run, and the phase stays closed', async () => {
  const { phaseId } = await buildDraftPhase(p.t);
  await p.putTruth(phaseId);
  await p.clerk.form('POST', `/api/phases/${phaseId}/dry-runs`, {}, [
    ['good', 'good.csv', p.good],
    ['bad', 'bad.csv', p.good],
  ]);
  expect(await finished(phaseId)).toMatchObject({ status: 'draft', setup: { dryRun: { status: 'failed' } } });
  const open = await p.clerk.request('POST', `/api/phases/${phaseId}/open`, {});
  expect(open.json()).toMatchObject({ code: 'dry_run_needed' });
});

test('a phase on detections takes COCO’s own files from truth to score', async () => {
  const golden = (name: string) =>
    readFile(new URL(`../../../../../packages/scoring/golden/coco/${name}.json`, import.meta.url));
  const { phaseId } = await buildDraftPhase(p.t, { metric: 'coco@1', metricParams: { statistic: 'AP50' } });
  expect((await p.putTruth(phaseId, '{"images": []}')).json()).toMatchObject({ code: 'truth_refused' });
  expect((await p.putTruth(phaseId, await golden('truth'))).statusCode).toBe(200);
  await p.clerk.form('POST', `/api/phases/${phaseId}/dry-runs`, {}, [
    ['good', 'good.json', await golden('results-bbox')],
    ['bad', 'bad.json', '[{"image_id": 0, "category_id": 1, "bbox": [1, 2], "score": 1}]'],
  ]);
  expect(await finished(phaseId)).toMatchObject({
    status: 'rehearsed',
    idColumn: 'image_id',
    targetColumns: ['category_id', 'bbox', 'score'],
    setup: { dryRun: { good: { score: expect.any(Number) }, bad: { failure: { fault: 'entrant' } } } },
  });
});

test('settings changed while a dry run is under way are never released on it', async () => {
  for (let i = 0; i < 4; i++) {
    const { phaseId } = await buildDraftPhase(p.t);
    await p.putTruth(phaseId);
    await p.dryRun(phaseId);
    await new Promise((resolve) => setTimeout(resolve, i * 40));
    const changed = await p.clerk.request('PATCH', `/api/phases/${phaseId}`, { publicFraction: 0.9 });
    expect(changed.statusCode).toBe(200);
    await finished(phaseId);
    expect((await p.see(phaseId)).status).toBe('draft');
  }
});
