import { notifications } from '@jiebang/db/schema/platform';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildDraftPhase, buildTeam, submit } from '../../../test/build.ts';
import { barrier, type Client, TEST_START } from '../../../test/harness.ts';
import { DAY_MS, type PhaseTest, type SeenPhase, startPhaseTest } from './testing/start-phase-test.ts';

let p: PhaseTest;
beforeAll(async () => {
  p = await startPhaseTest();
});
afterAll(() => p.t.close());
beforeEach(() => p.t.clock.set(TEST_START));

describe('at the same moment', () => {
  test('two clerks open one phase: one does, the other finds it open, the log has one event', async () => {
    const { phaseId } = await buildDraftPhase(p.t);
    await p.rehearse(phaseId);
    const clerks = [p.clerk, await p.t.as('bureau_approver')];
    const answers = await barrier(
      clerks.map((by) => () => by.request('POST', `/api/phases/${phaseId}/open`, {})),
    );
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    expect(answers.find(({ statusCode }) => statusCode === 409)?.json()).toMatchObject({
      code: 'wrong_state',
    });
    expect(await p.eventsOf(phaseId, 'phase.open')).toHaveLength(1);
  });

  test.each(['draft', 'rehearsed'])(
    'six dry runs of a %s phase: one is queued, the samples of the others are gone',
    async (status) => {
      const { phaseId } = await buildDraftPhase(p.t);
      await p.putTruth(phaseId);
      await p.sql('update phases set status = $1 where id = $2', status, phaseId);
      const before = (await p.objects()).length;
      const answers = await barrier(Array.from({ length: 6 }, () => () => p.dryRun(phaseId)));
      expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([202, 409, 409, 409, 409, 409]);
      const { rows } = await p.sql('select status from dry_runs where phase_id = $1', phaseId);
      expect(rows).toEqual([{ status: 'queued' }]);
      expect((await p.objects()).length).toBe(before + 2);
      expect((await p.see(phaseId)).status).toBe('draft');
    },
  );

  test('a release and a change of settings: never released with settings that were not rehearsed', async () => {
    for (let i = 0; i < 8; i++) {
      const { phaseId } = await buildDraftPhase(p.t);
      await p.rehearse(phaseId);
      const [opened, changed] = await barrier([
        () => p.clerk.request('POST', `/api/phases/${phaseId}/open`, {}),
        () => p.clerk.request('PATCH', `/api/phases/${phaseId}`, { publicFraction: 0.9 }),
      ]);
      expect([opened?.statusCode, changed?.statusCode].sort()).toEqual([200, 409]);
      const { rows } = await p.sql('select status, public_fraction from phases where id = $1', phaseId);
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
    const built = await buildDraftPhase(p.t);
    await p.rehearse(built.phaseId);
    await p.clerk.request('POST', `/api/phases/${built.phaseId}/open`, {});
    await p.clerk.request('POST', `/api/competitions/${built.competitionId}/publish`, {});
    return built;
  }

  test('is extended in public: the old and the new end, the reason, and every entrant told once', async () => {
    const { phaseId, competitionId } = await buildReleased();
    const vendor = await buildTeam(p.t, competitionId, 'vendor');
    const { endsAt } = await p.see(phaseId);
    const later = new Date(Date.parse(endsAt) + DAY_MS).toISOString();
    const extend = (to: string) =>
      p.clerk.request('POST', `/api/phases/${phaseId}/extend`, { endsAt: to, reason: '平台检修' });
    expect((await extend(endsAt)).json()).toMatchObject({ code: 'deadline_earlier' });
    expect((await extend(later)).statusCode).toBe(200);
    const seen = await p.see(phaseId, p.t.anonymous);
    expect(seen.endsAt).toBe(later);
    expect(seen.extensions).toMatchObject([{ from: endsAt, to: later, reason: '平台检修' }]);
    const told = await p.t.services.db
      .select()
      .from(notifications)
      .where(and(eq(notifications.userId, vendor.userId), eq(notifications.kind, 'phase_extended')));
    expect(told).toHaveLength(1);
    expect(told[0]?.data).toMatchObject({ from: endsAt, to: later, reason: '平台检修', phaseZh: '初赛' });
    expect(await p.eventsOf(phaseId, 'phase.extend')).toHaveLength(1);
  });

  test('is revealed only when no evaluation is open', async () => {
    const { phaseId, competitionId } = await buildReleased();
    const vendor = await buildTeam(p.t, competitionId, 'vendor');
    expect((await submit(vendor, phaseId, p.good)).statusCode).toBe(201);
    p.t.clock.advance(6 * DAY_MS);
    const clerk = await p.t.as('bureau_clerk');
    const reveal = () => clerk.request('POST', `/api/phases/${phaseId}/reveal`, {});
    expect((await reveal()).json()).toMatchObject({ status: 409, code: 'evaluations_open' });
    await p.sql("update evaluations set status = 'faulted' where phase_id = $1", phaseId);
    expect((await reveal()).json()).toMatchObject({ status: 'revealed', window: 'revealed' });
  });

  test('gives its files to anyone, as a download that no browser runs; before the release to nobody', async () => {
    const { phaseId, competitionId } = await buildDraftPhase(p.t);
    await p.clerk.request('POST', `/api/competitions/${competitionId}/publish`, {});
    const html = '<script>alert(1)</script>';
    const added = await p.clerk.form(
      'POST',
      `/api/phases/${phaseId}/files`,
      { titleZh: '样例', titleEn: 'Sample' },
      [['file', '样例 "1".html', html]],
    );
    const [file] = added.json<SeenPhase>().files;
    const get = (by: Client) => by.request('GET', `/api/phases/${phaseId}/files/${file?.id}`);
    expect((await p.see(phaseId, p.t.anonymous)).files).toEqual([]);
    expect((await get(p.t.anonymous)).statusCode).toBe(404);
    expect((await get(p.clerk)).body).toBe(html);
    await p.rehearse(phaseId);
    await p.sql("update phases set status = 'open' where id = $1", phaseId);
    const got = await get(p.t.anonymous);
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
    const stray = await p.t.anonymous.request('GET', `/api/phases/${other.phaseId}/files/${file?.id}`);
    expect(stray.statusCode).toBe(404);
  });
});
