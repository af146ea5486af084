import { readFile } from 'node:fs/promises';
import { openTruth } from '@jiebang/evaluator/sealing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildDraftPhase } from '../../../test/build.ts';
import { TEST_START } from '../../../test/harness.ts';
import { evaluatorKeyFile } from '../../platform/keys.ts';
import { type PhaseTest, type SeenPhase, startPhaseTest } from './testing/start-phase-test.ts';

let p: PhaseTest;
beforeAll(async () => {
  p = await startPhaseTest();
});
afterAll(() => p.t.close());
beforeEach(() => p.t.clock.set(TEST_START));

describe('a truth', () => {
  test('is stored sealed alone: no object holds the plain file, and only the evaluator key opens it', async () => {
    const before = new Set(await p.objects());
    const { phaseId } = await buildDraftPhase(p.t);
    const answer = await p.putTruth(phaseId);
    expect(answer.json<SeenPhase>()).toMatchObject({
      idColumn: 'id',
      targetColumns: ['malignant'],
      status: 'draft',
    });
    const added = (await p.objects()).filter((path) => !before.has(path));
    expect(added).toHaveLength(1);
    const sealed = await readFile(added[0] as string);
    expect(sealed.includes(p.truth.subarray(0, 24))).toBe(false);
    const key = await readFile(evaluatorKeyFile(p.t.services.env), 'utf8');
    expect(Buffer.from(openTruth(key, sealed).csv).equals(p.truth)).toBe(true);
    expect(p.t.services.evaluatorPublicKey).not.toContain('PRIVATE');
  });

  test('with bad lines is refused with each of them and leaves nothing behind', async () => {
    const before = await p.objects();
    const { phaseId } = await buildDraftPhase(p.t);
    const refused = await p.putTruth(phaseId, 'id,label\na,0\nb,\na,1\n');
    expect(refused.statusCode).toBe(400);
    expect(refused.json()).toMatchObject({
      code: 'truth_refused',
      errors: expect.arrayContaining([
        expect.objectContaining({ path: 'file.3', code: 'empty_value' }),
        expect.objectContaining({ path: 'file.4', code: 'duplicate_id' }),
      ]),
    });
    expect(await p.objects()).toEqual(before);
    expect((await p.see(phaseId)).setup?.truth).toBeNull();
  });

  test.each([
    ['file_empty', ''],
    ['truth_refused', 'id,label\n'],
  ])('%s', async (code, content) => {
    const { phaseId } = await buildDraftPhase(p.t);
    expect((await p.putTruth(phaseId, content)).json()).toMatchObject({ status: 400, code });
  });

  test('needs its file in the form', async () => {
    const { phaseId } = await buildDraftPhase(p.t);
    const none = await p.clerk.form('PUT', `/api/phases/${phaseId}/truth`, { note: 'x' }, []);
    expect(none.json()).toMatchObject({ status: 400, code: 'file_required' });
    const other = await p.clerk.form('PUT', `/api/phases/${phaseId}/truth`, {}, [['other', 'a.csv', 'x']]);
    expect(other.json()).toMatchObject({ status: 400, code: 'invalid_request' });
  });

  test('that is replaced fails the dry run under way, so that it cannot release the new one', async () => {
    const { phaseId } = await buildDraftPhase(p.t);
    await p.putTruth(phaseId);
    const run = (await p.dryRun(phaseId)).json<SeenPhase>().setup?.dryRun;
    expect(run?.status).toBe('queued');
    await p.putTruth(phaseId);
    expect((await p.see(phaseId)).setup?.dryRun).toMatchObject({ id: run?.id, status: 'failed' });
    expect((await p.see(phaseId)).abilities).toContain('dry_run');
  });
});
