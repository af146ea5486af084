import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { auditEvents, notifications } from '@jiebang/db/schema/platform';
import { openTruth } from '@jiebang/evaluator/sealing';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildDraftPhase, buildTeam, dataFile, submit } from '../../../test/build.ts';
import { barrier, type Client, startTestApp, type TestApp } from '../../../test/harness.ts';
import { evaluatorKeyFile } from '../../platform/keys.ts';

const DAY = 86_400_000;
type View = {
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

let t: TestApp;
let clerk: Client;
let truth: Buffer;
let good: Buffer;
let bad: Buffer;
beforeAll(async () => {
  t = await startTestApp();
  clerk = await t.as('bureau_clerk');
  truth = await dataFile('breast-cancer/truth.csv');
  good = await dataFile('breast-cancer/prediction-knn.csv');
  bad = await dataFile('breast-cancer/bad-values.csv');
});
afterAll(() => t.close());
beforeEach(() => t.clock.set(new Date()));

const sql = (query: string, ...values: unknown[]) => t.services.pool.query(query, values);
const putTruth = (id: string, content: string | Buffer = truth) =>
  clerk.form('PUT', `/api/phases/${id}/truth`, {}, [['file', 'truth.csv', content]]);
const dryRun = (id: string, by = clerk) =>
  by.form('POST', `/api/phases/${id}/dry-runs`, {}, [
    ['good', 'good.csv', good],
    ['bad', 'bad.csv', bad],
  ]);
const see = async (id: string, by = clerk) => (await by.request('GET', `/api/phases/${id}`)).json<View>();
const objects = async () => {
  const root = join(t.dataDir, 'objects');
  const shards = await readdir(root, { recursive: true, withFileTypes: true });
  return shards.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
};
const eventsOf = (id: string, action: string) =>
  t.services.db
    .select()
    .from(auditEvents)
    .where(and(eq(auditEvents.subjectId, id), eq(auditEvents.action, action)));

describe('state × verb', () => {
  const verbs: Record<string, (id: string) => Promise<{ statusCode: number; body: string }>> = {
    edit: (id) => clerk.request('PATCH', `/api/phases/${id}`, { quotaPerDay: 7 }),
    upload_truth: (id) => putTruth(id),
    dry_run: (id) => dryRun(id),
    open: (id) => clerk.request('POST', `/api/phases/${id}/open`, {}),
    extend: (id) =>
      clerk.request('POST', `/api/phases/${id}/extend`, {
        endsAt: new Date(t.clock.now().getTime() + 20 * DAY).toISOString(),
        reason: '平台检修',
      }),
    reveal: (id) => clerk.request('POST', `/api/phases/${id}/reveal`, {}),
    add_file: (id) =>
      clerk.form('POST', `/api/phases/${id}/files`, { titleZh: '说明', titleEn: 'Notes' }, [
        ['file', 'a.txt', 'x'],
      ]),
  };
  const inState: Record<string, (id: string) => Promise<unknown>> = {
    'draft, no truth': async () => undefined,
    draft: (id) => putTruth(id),
    rehearsed: async (id) => {
      await putTruth(id);
      await sql("update phases set status = 'rehearsed' where id = $1", id);
    },
    open: async (id) => {
      await putTruth(id);
      await sql("update phases set status = 'open' where id = $1", id);
    },
    'open, ended': async (id) => {
      await putTruth(id);
      await sql(
        "update phases set status = 'open', ends_at = starts_at + interval '1 minute' where id = $1",
        id,
      );
    },
    revealed: async (id) => {
      await putTruth(id);
      await sql(
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
      const { phaseId } = await buildDraftPhase(t);
      await inState[state]?.(phaseId);
      offered = (await see(phaseId)).abilities;
      const { statusCode, body } = await run(phaseId);
      answers[verb] = statusCode < 300 ? statusCode : (JSON.parse(body).code as string);
    }
    expect(answers).toEqual(expected);
    expect(offered).toEqual(Object.keys(expected).filter((verb) => typeof expected[verb] === 'number'));
  });

  test('nothing is offered or accepted once the competition is cancelled', async () => {
    const { phaseId, competitionId } = await buildDraftPhase(t);
    await clerk.request('POST', `/api/competitions/${competitionId}/cancel`, { reason: '取消' });
    expect((await see(phaseId)).abilities).toEqual([]);
    for (const run of Object.values(verbs))
      expect(JSON.parse((await run(phaseId)).body)).toMatchObject({ code: no });
  });

  test('vendors are offered nothing of the set-up and see none of it', async () => {
    const { phaseId, competitionId } = await buildDraftPhase(t);
    await putTruth(phaseId);
    await clerk.request('POST', `/api/competitions/${competitionId}/publish`, {});
    const seen = await see(phaseId, await t.as('vendor'));
    expect(seen).toMatchObject({ abilities: [], setup: null, window: 'not_released' });
    expect(JSON.stringify(seen)).not.toContain((await see(phaseId)).setup?.truth?.sha256);
  });
});

describe('settings', () => {
  test.each([
    ['metric_unknown', { metric: 'no_such@1' }, 'metric'],
    ['metric_params', { metric: 'f1@1', metricParams: { threshold: 'half' } }, 'metricParams.threshold'],
    ['dates_out_of_order', { endsAt: new Date(0).toISOString() }, 'endsAt'],
    ['invalid_request', { quotaPerDay: 900 }, 'quotaPerDay'],
  ])('%s is refused at the field', async (code, change, path) => {
    const { phaseId } = await buildDraftPhase(t);
    const refused = await clerk.request('PATCH', `/api/phases/${phaseId}`, change);
    expect(refused.json()).toMatchObject({ code, errors: [{ path }] });
  });

  test('a change touches only what was sent, and sends a rehearsed phase back to draft', async () => {
    const { phaseId } = await buildDraftPhase(t, { rankingRule: 'last', maxFileBytes: 5_000 });
    await sql("update phases set status = 'rehearsed' where id = $1", phaseId);
    const changed = await clerk.request('PATCH', `/api/phases/${phaseId}`, { quotaPerDay: 9 });
    expect(changed.json()).toMatchObject({
      status: 'draft',
      quotaPerDay: 9,
      rankingRule: 'last',
      maxFileBytes: 5_000,
    });
  });

  test('a change of nothing leaves a rehearsal standing', async () => {
    const { phaseId } = await buildDraftPhase(t);
    await sql("update phases set status = 'rehearsed' where id = $1", phaseId);
    const same = await clerk.request('PATCH', `/api/phases/${phaseId}`, { quotaPerDay: 5 });
    expect(same.json()).toMatchObject({ status: 'rehearsed' });
  });
});

describe('a truth', () => {
  test('is stored sealed alone: no object holds the plain file, and only the evaluator key opens it', async () => {
    const before = new Set(await objects());
    const { phaseId } = await buildDraftPhase(t);
    const answer = await putTruth(phaseId);
    expect(answer.json<View>()).toMatchObject({ idColumn: 'id', targetColumns: ['label'], status: 'draft' });
    const added = (await objects()).filter((path) => !before.has(path));
    expect(added).toHaveLength(1);
    const sealed = await readFile(added[0] as string);
    expect(sealed.includes(truth.subarray(0, 24))).toBe(false);
    const key = await readFile(evaluatorKeyFile(t.services.env), 'utf8');
    expect(Buffer.from(openTruth(key, sealed).csv).equals(truth)).toBe(true);
    expect(t.services.evaluatorPublicKey).not.toContain('PRIVATE');
  });

  test('with bad lines is refused with each of them and leaves nothing behind', async () => {
    const before = await objects();
    const { phaseId } = await buildDraftPhase(t);
    const refused = await putTruth(phaseId, 'id,label\na,0\nb,\na,1\n');
    expect(refused.statusCode).toBe(400);
    expect(refused.json()).toMatchObject({
      code: 'truth_refused',
      errors: expect.arrayContaining([
        expect.objectContaining({ path: 'file.3', code: 'empty_value' }),
        expect.objectContaining({ path: 'file.4', code: 'duplicate_id' }),
      ]),
    });
    expect(await objects()).toEqual(before);
    expect((await see(phaseId)).setup?.truth).toBeNull();
  });

  test.each([
    ['file_empty', ''],
    ['truth_refused', 'id,label\n'],
  ])('%s', async (code, content) => {
    const { phaseId } = await buildDraftPhase(t);
    expect((await putTruth(phaseId, content)).json()).toMatchObject({ status: 400, code });
  });

  test('needs its file in the form', async () => {
    const { phaseId } = await buildDraftPhase(t);
    const none = await clerk.form('PUT', `/api/phases/${phaseId}/truth`, { note: 'x' }, []);
    expect(none.json()).toMatchObject({ status: 400, code: 'file_required' });
    const other = await clerk.form('PUT', `/api/phases/${phaseId}/truth`, {}, [['other', 'a.csv', 'x']]);
    expect(other.json()).toMatchObject({ status: 400, code: 'invalid_request' });
  });

  test('that is replaced fails the dry run under way, so that it cannot release the new one', async () => {
    const { phaseId } = await buildDraftPhase(t);
    await putTruth(phaseId);
    const run = (await dryRun(phaseId)).json<View>().setup?.dryRun;
    expect(run?.status).toBe('queued');
    await putTruth(phaseId);
    expect((await see(phaseId)).setup?.dryRun).toMatchObject({ id: run?.id, status: 'failed' });
    expect((await see(phaseId)).abilities).toContain('dry_run');
  });
});

describe('at the same moment', () => {
  test('two clerks open one phase: one does, the other finds it open, the log has one event', async () => {
    const { phaseId } = await buildDraftPhase(t);
    await putTruth(phaseId);
    await sql("update phases set status = 'rehearsed' where id = $1", phaseId);
    const clerks = [clerk, await t.as('bureau_approver')];
    const answers = await barrier(
      clerks.map((by) => () => by.request('POST', `/api/phases/${phaseId}/open`, {})),
    );
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    expect(answers.find(({ statusCode }) => statusCode === 409)?.json()).toMatchObject({
      code: 'wrong_state',
    });
    expect(await eventsOf(phaseId, 'phase.open')).toHaveLength(1);
  });

  test.each(['draft', 'rehearsed'])(
    'six dry runs of a %s phase: one is queued, the samples of the others are gone',
    async (status) => {
      const { phaseId } = await buildDraftPhase(t);
      await putTruth(phaseId);
      await sql('update phases set status = $1 where id = $2', status, phaseId);
      const before = (await objects()).length;
      const answers = await barrier(Array.from({ length: 6 }, () => () => dryRun(phaseId)));
      expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([202, 409, 409, 409, 409, 409]);
      const { rows } = await sql('select status from dry_runs where phase_id = $1', phaseId);
      expect(rows).toEqual([{ status: 'queued' }]);
      expect((await objects()).length).toBe(before + 2);
      const { rows: jobs } = await sql(
        "select 1 from files where kind = 'dry_run_sample' and id in (select good_file_id from dry_runs where phase_id = $1)",
        phaseId,
      );
      expect(jobs).toHaveLength(1);
      expect((await see(phaseId)).status).toBe('draft');
    },
  );

  test('a release and a change of settings: never released with settings that were not rehearsed', async () => {
    for (let i = 0; i < 8; i++) {
      const { phaseId } = await buildDraftPhase(t);
      await putTruth(phaseId);
      await sql("update phases set status = 'rehearsed' where id = $1", phaseId);
      const [opened, changed] = await barrier([
        () => clerk.request('POST', `/api/phases/${phaseId}/open`, {}),
        () => clerk.request('PATCH', `/api/phases/${phaseId}`, { publicFraction: 0.9 }),
      ]);
      expect([opened?.statusCode, changed?.statusCode].sort()).toEqual([200, 409]);
      const { rows } = await sql('select status, public_fraction from phases where id = $1', phaseId);
      expect(rows).toEqual([
        opened?.statusCode === 200
          ? { status: 'open', public_fraction: 0.4 }
          : { status: 'draft', public_fraction: 0.9 },
      ]);
    }
  });
});

describe('a released phase', () => {
  async function buildReleased() {
    const built = await buildDraftPhase(t);
    await putTruth(built.phaseId);
    await sql("update phases set status = 'rehearsed' where id = $1", built.phaseId);
    await clerk.request('POST', `/api/phases/${built.phaseId}/open`, {});
    await clerk.request('POST', `/api/competitions/${built.competitionId}/publish`, {});
    return built;
  }

  test('is extended in public: the old and the new end, the reason, and every entrant told once', async () => {
    const { phaseId, competitionId } = await buildReleased();
    const vendor = await buildTeam(t, competitionId, 'vendor');
    const { endsAt } = await see(phaseId);
    const later = new Date(Date.parse(endsAt) + DAY).toISOString();
    const extend = (to: string) =>
      clerk.request('POST', `/api/phases/${phaseId}/extend`, { endsAt: to, reason: '平台检修' });
    expect((await extend(endsAt)).json()).toMatchObject({ code: 'deadline_earlier' });
    expect((await extend(later)).statusCode).toBe(200);
    const seen = await see(phaseId, t.anonymous);
    expect(seen.endsAt).toBe(later);
    expect(seen.extensions).toMatchObject([{ from: endsAt, to: later, reason: '平台检修' }]);
    const told = await t.services.db
      .select()
      .from(notifications)
      .where(and(eq(notifications.userId, vendor.userId), eq(notifications.kind, 'phase_extended')));
    expect(told).toHaveLength(1);
    expect(told[0]?.data).toMatchObject({ from: endsAt, to: later, reason: '平台检修', phaseZh: '初赛' });
    expect(await eventsOf(phaseId, 'phase.extend')).toHaveLength(1);
  });

  test('is revealed only when no evaluation is open', async () => {
    const { phaseId, competitionId } = await buildReleased();
    const vendor = await buildTeam(t, competitionId, 'vendor');
    expect((await submit(vendor, phaseId, good)).statusCode).toBe(201);
    t.clock.advance(6 * DAY);
    const reveal = () => clerk.request('POST', `/api/phases/${phaseId}/reveal`, {});
    expect((await reveal()).json()).toMatchObject({ status: 409, code: 'evaluations_open' });
    await sql("update evaluations set status = 'faulted' where phase_id = $1", phaseId);
    expect((await reveal()).json()).toMatchObject({ status: 'revealed', window: 'revealed' });
  });

  test('gives its files to anyone, as a download that no browser runs; before the release to nobody', async () => {
    const { phaseId, competitionId } = await buildDraftPhase(t);
    await clerk.request('POST', `/api/competitions/${competitionId}/publish`, {});
    const html = '<script>alert(1)</script>';
    const added = await clerk.form(
      'POST',
      `/api/phases/${phaseId}/files`,
      { titleZh: '样例', titleEn: 'Sample' },
      [['file', '样例 "1".html', html]],
    );
    const [file] = added.json<View>().files;
    const get = (by: Client) => by.request('GET', `/api/phases/${phaseId}/files/${file?.id}`);
    expect((await see(phaseId, t.anonymous)).files).toEqual([]);
    expect((await get(t.anonymous)).statusCode).toBe(404);
    expect((await get(clerk)).body).toBe(html);
    await sql("update phases set status = 'open' where id = $1", phaseId);
    const got = await get(t.anonymous);
    expect(got.body).toBe(html);
    expect(got.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
      'content-disposition': expect.stringMatching(
        /^attachment; filename="[^"]*"; filename\*=UTF-8''%E6%A0%B7/,
      ),
    });
    const other = await buildReleased();
    const stray = await t.anonymous.request('GET', `/api/phases/${other.phaseId}/files/${file?.id}`);
    expect(stray.statusCode).toBe(404);
  });
});

test('a member of a team may submit while the phase accepts, and nobody else', async () => {
  const { phaseId, competitionId } = await buildDraftPhase(t);
  await sql("update phases set status = 'open' where id = $1", phaseId);
  await clerk.request('POST', `/api/competitions/${competitionId}/publish`, {});
  const vendor = await buildTeam(t, competitionId, 'vendor');
  expect((await see(phaseId, vendor)).abilities).toEqual(['submit']);
  expect((await see(phaseId, await t.as('vendor_b'))).abilities).toEqual([]);
  t.clock.advance(5 * DAY);
  expect(await see(phaseId, vendor)).toMatchObject({ abilities: [], window: 'ended' });
});
