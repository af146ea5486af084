import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildDraftPhase, buildTeam } from '../../../test/build.ts';
import { TEST_START } from '../../../test/harness.ts';
import { DAY_MS, type PhaseTest, startPhaseTest } from './testing/start-phase-test.ts';

let p: PhaseTest;
beforeAll(async () => {
  p = await startPhaseTest();
});
afterAll(() => p.t.close());
beforeEach(() => p.t.clock.set(TEST_START));

describe('state × verb', () => {
  const verbs: Record<string, (id: string) => Promise<{ statusCode: number; body: string }>> = {
    edit: (id) => p.clerk.request('PATCH', `/api/phases/${id}`, { quotaPerDay: 7 }),
    upload_truth: (id) => p.putTruth(id),
    dry_run: (id) => p.dryRun(id),
    open: (id) => p.clerk.request('POST', `/api/phases/${id}/open`, {}),
    extend: (id) =>
      p.clerk.request('POST', `/api/phases/${id}/extend`, {
        endsAt: new Date(p.t.clock.now().getTime() + 20 * DAY_MS).toISOString(),
        reason: '平台检修',
      }),
    reveal: (id) => p.clerk.request('POST', `/api/phases/${id}/reveal`, {}),
    add_file: (id) =>
      p.clerk.form('POST', `/api/phases/${id}/files`, { titleZh: '说明', titleEn: 'Notes' }, [
        ['file', 'a.txt', 'x'],
      ]),
  };
  const inState: Record<string, (id: string) => Promise<unknown>> = {
    'draft, no truth': async () => undefined,
    draft: (id) => p.putTruth(id),
    rehearsed: (id) => p.rehearse(id),
    open: async (id) => {
      await p.rehearse(id);
      await p.sql("update phases set status = 'open' where id = $1", id);
    },
    'open, ended': async (id) => {
      await p.rehearse(id);
      await p.sql(
        "update phases set status = 'open', ends_at = starts_at + interval '1 minute' where id = $1",
        id,
      );
    },
    revealed: async (id) => {
      await p.rehearse(id);
      await p.sql(
        "update phases set status = 'revealed', ends_at = starts_at + interval '1 minute' where id = $1",
        id,
      );
    },
  };
  const no = 'wrong_state';
  const table: [string, Record<string, number | string>][] = [
    [
      'draft, no truth',
      {
        edit: 200,
        upload_truth: 200,
        dry_run: 'truth_missing',
        open: 'truth_missing',
        extend: no,
        reveal: no,
        add_file: 201,
      },
    ],
    [
      'draft',
      {
        edit: 200,
        upload_truth: 200,
        dry_run: 202,
        open: 'dry_run_needed',
        extend: no,
        reveal: no,
        add_file: 201,
      },
    ],
    [
      'rehearsed',
      { edit: 200, upload_truth: 200, dry_run: 202, open: 200, extend: no, reveal: no, add_file: 201 },
    ],
    [
      'open',
      {
        edit: no,
        upload_truth: no,
        dry_run: no,
        open: no,
        extend: 200,
        reveal: 'phase_not_ended',
        add_file: 201,
      },
    ],
    [
      'open, ended',
      { edit: no, upload_truth: no, dry_run: no, open: no, extend: 200, reveal: 200, add_file: 201 },
    ],
    ['revealed', { edit: no, upload_truth: no, dry_run: no, open: no, extend: no, reveal: no, add_file: no }],
  ];

  test.each(table)('%s: what is offered is what is accepted', async (state, expected) => {
    const answers: Record<string, number | string> = {};
    let offered: string[] = [];
    for (const [verb, run] of Object.entries(verbs)) {
      const { phaseId } = await buildDraftPhase(p.t);
      await inState[state]?.(phaseId);
      offered = (await p.see(phaseId)).abilities;
      const { statusCode, body } = await run(phaseId);
      answers[verb] = statusCode < 300 ? statusCode : (JSON.parse(body).code as string);
    }
    expect(answers).toEqual(expected);
    expect(offered).toEqual(Object.keys(expected).filter((verb) => typeof expected[verb] === 'number'));
  });

  test('nothing is offered or accepted once the competition is cancelled', async () => {
    const { phaseId, competitionId } = await buildDraftPhase(p.t);
    await p.clerk.request('POST', `/api/competitions/${competitionId}/cancel`, { reason: '取消' });
    expect((await p.see(phaseId)).abilities).toEqual([]);
    for (const run of Object.values(verbs))
      expect(JSON.parse((await run(phaseId)).body)).toMatchObject({ code: no });
  });

  test('vendors are offered nothing of the set-up and see none of it', async () => {
    const { phaseId, competitionId } = await buildDraftPhase(p.t);
    await p.putTruth(phaseId);
    await p.clerk.request('POST', `/api/competitions/${competitionId}/publish`, {});
    const seen = await p.see(phaseId, await p.t.as('vendor'));
    expect(seen).toMatchObject({ abilities: [], setup: null, window: 'not_released' });
    expect(JSON.stringify(seen)).not.toContain((await p.see(phaseId)).setup?.truth?.sha256);
  });
});

describe('settings', () => {
  test.each([
    ['metric_unknown', { metric: 'no_such@1' }, 'metric'],
    ['metric_params', { metric: 'f1@1', metricParams: { threshold: 'half' } }, 'metricParams.threshold'],
    ['dates_out_of_order', { endsAt: '2001-01-01T00:00:00Z' }, 'endsAt'],
    ['invalid_request', { startsAt: '0226-01-01T00:00:00Z' }, 'startsAt'],
    ['invalid_request', { quotaPerDay: 900 }, 'quotaPerDay'],
  ])('%s is refused at the field', async (code, change, path) => {
    const { phaseId } = await buildDraftPhase(p.t);
    const refused = await p.clerk.request('PATCH', `/api/phases/${phaseId}`, change);
    expect(refused.json()).toMatchObject({ code, errors: [{ path }] });
  });

  test('a change touches only what was sent, and sends a rehearsed phase back to draft', async () => {
    const { phaseId } = await buildDraftPhase(p.t, { rankingRule: 'last', maxFileBytes: 5_000 });
    await p.sql("update phases set status = 'rehearsed' where id = $1", phaseId);
    const changed = await p.clerk.request('PATCH', `/api/phases/${phaseId}`, { quotaPerDay: 9 });
    expect(changed.json()).toMatchObject({
      status: 'draft',
      quotaPerDay: 9,
      rankingRule: 'last',
      maxFileBytes: 5_000,
    });
  });

  test('a change of nothing leaves a rehearsal standing', async () => {
    const { phaseId } = await buildDraftPhase(p.t);
    await p.sql("update phases set status = 'rehearsed' where id = $1", phaseId);
    const same = await p.clerk.request('PATCH', `/api/phases/${phaseId}`, { quotaPerDay: 5 });
    expect(same.json()).toMatchObject({ status: 'rehearsed' });
  });
});

test('a member of a team may submit while the phase accepts, and nobody else', async () => {
  const { phaseId, competitionId } = await buildDraftPhase(p.t);
  await p.rehearse(phaseId);
  await p.sql("update phases set status = 'open' where id = $1", phaseId);
  await p.clerk.request('POST', `/api/competitions/${competitionId}/publish`, {});
  const vendor = await buildTeam(p.t, competitionId, 'vendor');
  expect((await p.see(phaseId, vendor)).abilities).toEqual(['submit']);
  expect((await p.see(phaseId, await p.t.as('vendor_b'))).abilities).toEqual([]);
  p.t.clock.advance(5 * DAY_MS);
  expect(await p.see(phaseId, await p.t.as('vendor'))).toMatchObject({ abilities: [], window: 'ended' });
});
