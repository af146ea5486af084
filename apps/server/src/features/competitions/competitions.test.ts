import { auditEvents } from '@jiebang/db/schema/platform';
import { eq } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildDraftPhase } from '../../../test/build.ts';
import { barrier, type Client, startTestApp, type TestApp } from '../../../test/harness.ts';

const both = (zh: string, en: string) => ({ zh, en });
const text = {
  title: both('竞赛（示例）', 'Contest'),
  summary: both('摘要', 'Summary'),
  organiser: both('主办', 'Organiser'),
  description: both('', ''),
  rules: both('', ''),
};
type View = { id: string; slug: string; status: string; abilities: string[]; maxTeamSize: number };

let t: TestApp;
let clerk: Client;
let vendor: Client;
beforeAll(async () => {
  t = await startTestApp({
    breaks: {
      open_phases_were_rehearsed: 'phases are opened by hand: the competition around them is looked at',
    },
  });
  clerk = await t.as('bureau_clerk');
  vendor = await t.as('vendor');
});
afterAll(() => t.close());

const create = (slug: string) => clerk.request('POST', '/api/competitions', { ...text, slug });
const withoutId = (body: string) => ({ ...JSON.parse(body), requestId: '' });

describe('a draft', () => {
  test('gives visitors and vendors exactly what a missing competition gives, and is in no list of theirs', async () => {
    const { slug, phaseId } = await buildDraftPhase(t);
    for (const client of [t.anonymous, vendor]) {
      const draft = await client.request('GET', `/api/competitions/${slug}`);
      const missing = await client.request('GET', '/api/competitions/no-such-contest');
      expect(draft.statusCode).toBe(404);
      expect(withoutId(draft.body)).toEqual(withoutId(missing.body));
      expect((await client.request('GET', `/api/phases/${phaseId}`)).statusCode).toBe(404);
      const { items } = (await client.request('GET', '/api/competitions?limit=100')).json<{
        items: View[];
      }>();
      expect(items.map((item) => item.slug)).not.toContain(slug);
    }
    const seen = (await clerk.request('GET', `/api/competitions/${slug}`)).json<View>();
    expect(seen.abilities).toEqual(['edit', 'publish', 'cancel', 'add_track']);
  });

  test('is published only with a phase in it', async () => {
    const { id } = (await create('empty-contest')).json<View>();
    const refused = await clerk.request('POST', `/api/competitions/${id}/publish`, {});
    expect(refused.json()).toMatchObject({ status: 409, code: 'nothing_to_publish' });
    const { competitionId } = await buildDraftPhase(t);
    const published = await clerk.request('POST', `/api/competitions/${competitionId}/publish`, {});
    expect(published.json()).toMatchObject({ status: 'published' });
    const again = await clerk.request('POST', `/api/competitions/${competitionId}/publish`, {});
    expect(again.json()).toMatchObject({ status: 409, code: 'wrong_state' });
  });

  test('stays unknown when it is cancelled, while a published competition stays in sight', async () => {
    const draft = await buildDraftPhase(t);
    const published = await buildDraftPhase(t);
    await clerk.request('POST', `/api/competitions/${published.competitionId}/publish`, {});
    for (const { competitionId } of [draft, published]) {
      const cancelled = await clerk.request('POST', `/api/competitions/${competitionId}/cancel`, {
        reason: '预算调整',
      });
      expect(cancelled.json()).toMatchObject({ status: 'cancelled' });
    }
    expect((await vendor.request('GET', `/api/competitions/${draft.slug}`)).statusCode).toBe(404);
    const seen = await vendor.request('GET', `/api/competitions/${published.slug}`);
    expect(seen.json()).toMatchObject({ status: 'cancelled', cancelReason: '预算调整', abilities: [] });
  });
});

test('of several clerks who take one address name at once, one gets it', async () => {
  const answers = await barrier(Array.from({ length: 5 }, () => () => create('taken-at-once')));
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409, 409, 409, 409]);
  const refused = answers.find(({ statusCode }) => statusCode === 409);
  expect(refused?.json()).toMatchObject({ code: 'slug_taken', errors: [{ path: 'slug' }] });
});

test('tracks and phases added at once get positions of their own', async () => {
  const { competitionId, trackId } = await buildDraftPhase(t);
  const track = { title: both('赛道', 'Track'), summary: both('摘要', 'Summary'), sector: 'energy' };
  const now = t.clock.now().getTime();
  const phase = {
    title: both('复赛', 'Semi-final'),
    startsAt: new Date(now).toISOString(),
    endsAt: new Date(now + 1_000).toISOString(),
    metric: 'rmse',
  };
  const answers = await barrier([
    ...Array.from(
      { length: 4 },
      () => () => clerk.request('POST', `/api/competitions/${competitionId}/tracks`, track),
    ),
    ...Array.from({ length: 4 }, () => () => clerk.request('POST', `/api/tracks/${trackId}/phases`, phase)),
  ]);
  expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(8).fill(201));
  const phases = answers
    .slice(4)
    .map((answer) => answer.json<{ position: number; metric: { key: string } }>());
  expect(phases.map(({ position }) => position).sort()).toEqual([2, 3, 4, 5]);
  // The version is kept, so that a newer metric of the same name never changes a phase.
  expect(phases[0]?.metric.key).toBe('rmse@1');
});

describe('changing a competition', () => {
  test('touches only what was sent and records what it was before', async () => {
    const { competitionId } = await buildDraftPhase(t);
    const changed = await clerk.request('PATCH', `/api/competitions/${competitionId}`, {
      title: both('新题', 'New title'),
    });
    expect(changed.json()).toMatchObject({
      title: both('新题', 'New title'),
      maxTeamSize: 5,
      summary: text.summary,
    });
    const events = await t.services.db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.subjectId, competitionId));
    const update = events.find(({ action }) => action === 'competition.update');
    expect(update?.data).toEqual({
      before: { title: text.title },
      after: { title: both('新题', 'New title') },
    });
  });

  test('is refused after it was archived, which waits for every released phase to be revealed', async () => {
    const { competitionId, phaseId } = await buildDraftPhase(t);
    await clerk.request('POST', `/api/competitions/${competitionId}/publish`, {});
    const setPhase = (status: string) =>
      t.services.pool.query('update phases set status = $1 where id = $2', [status, phaseId]);
    const archive = () =>
      clerk.request('POST', `/api/competitions/${competitionId}/archive`, { reason: '已办结' });
    await setPhase('open');
    expect((await archive()).json()).toMatchObject({ code: 'phases_unrevealed', details: { phases: 1 } });
    await setPhase('revealed');
    expect((await archive()).json()).toMatchObject({ status: 'archived', abilities: [] });
    const edit = await clerk.request('PATCH', `/api/competitions/${competitionId}`, { maxTeamSize: 3 });
    expect(edit.json()).toMatchObject({ code: 'wrong_state' });
  });
});

describe('the list', () => {
  test('pages through every competition once, newest first', async () => {
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const url: string = `/api/competitions?limit=3${cursor ? `&cursor=${cursor}` : ''}`;
      const page = (await clerk.request('GET', url)).json<{ items: View[]; nextCursor: string | null }>();
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    const { rows } = await t.services.pool.query<{ id: string }>(
      'select id from competitions order by id desc',
    );
    expect(seen).toEqual(rows.map(({ id }) => id));
  });

  test('takes signs of the pattern language as typed and refuses a cursor of its own making', async () => {
    const percent = (await clerk.request('GET', '/api/competitions?q=%25')).json<{ items: View[] }>();
    expect(percent.items).toEqual([]);
    const words = (await clerk.request('GET', `/api/competitions?q=${encodeURIComponent('竞赛')}`)).json<{
      items: View[];
    }>();
    expect(words.items.length).toBeGreaterThan(0);
    const forged = await clerk.request('GET', '/api/competitions?cursor=1;drop');
    expect(forged.json()).toMatchObject({ status: 400, code: 'invalid_request' });
  });

  test('finds a sector and answers counts and dates of it', async () => {
    const { competitionId, phaseId } = await buildDraftPhase(t);
    await t.services.pool.query("update tracks set sector = 'apparel' where competition_id = $1", [
      competitionId,
    ]);
    await t.services.pool.query("update phases set status = 'open' where id = $1", [phaseId]);
    await clerk.request('POST', `/api/competitions/${competitionId}/publish`, {});
    const { items } = (await t.anonymous.request('GET', '/api/competitions?sector=apparel')).json<{
      items: View[];
    }>();
    expect(items).toMatchObject([
      { id: competitionId, sectors: ['apparel'], accepting: 1, teams: 0, submissions: 0, demo: true },
    ]);
  });
});

test('reading a competition takes the same number of queries however many phases it has', async () => {
  const { slug, trackId, competitionId } = await buildDraftPhase(t);
  const count = async () => {
    const { query } = pg.Client.prototype;
    let n = 0;
    pg.Client.prototype.query = function count(this: pg.Client, ...args: unknown[]) {
      n++;
      return Reflect.apply(query, this, args);
    } as typeof query;
    await clerk.request('GET', `/api/competitions/${slug}`);
    pg.Client.prototype.query = query;
    return n;
  };
  const one = await count();
  const now = t.clock.now().getTime();
  for (let i = 0; i < 4; i++) {
    await clerk.request('POST', `/api/competitions/${competitionId}/tracks`, {
      title: both('赛道', 'Track'),
      summary: both('摘要', 'Summary'),
      sector: 'energy',
    });
    await clerk.request('POST', `/api/tracks/${trackId}/phases`, {
      title: both('阶段', 'Phase'),
      startsAt: new Date(now).toISOString(),
      endsAt: new Date(now + 1_000).toISOString(),
      metric: 'mae@1',
    });
  }
  expect(one).toBeGreaterThan(0);
  expect(await count()).toBe(one);
});

test('the catalogue of metrics carries a schema that a form can be drawn from', async () => {
  const { items } = (await t.anonymous.request('GET', '/api/metrics')).json<{
    items: { key: string; paramsSchema: { type: string; properties: object } }[];
  }>();
  expect(items.map(({ key }) => key)).toEqual(
    expect.arrayContaining(['roc_auc@1', 'log_loss@1', 'f1@1', 'rmse@1']),
  );
  for (const { paramsSchema } of items)
    expect(paramsSchema).toMatchObject({ type: 'object', properties: expect.anything() });
});
