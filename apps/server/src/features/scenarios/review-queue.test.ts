import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  buildApproved,
  buildBeforePanel,
  buildDraft,
  buildOpenRound,
  buildSubmitted,
  ok,
  type Stage,
  setStage,
} from '../../../test/build-scenario.ts';
import { type Client, startTestApp, type TestApp } from '../../../test/harness.ts';
import { UNDER_REVIEW } from './scenarios.policy.ts';

type Item = {
  id: string;
  status: string;
  title: string;
  overdue: boolean;
  dueAt: string | null;
  clerk: { id: string } | null;
  panel: object | null;
};
type Page = {
  items: Item[];
  nextCursor: string | null;
  counts: Record<string, number>;
  overdue: number;
};

const DAY_MS = 86_400_000;
let t: TestApp;
let s: Stage;
let clerk: Client;
const ids: Record<string, string> = {};
beforeAll(async () => {
  t = await startTestApp();
  s = await setStage(t);
  clerk = s.clerk;
  ids.plain = (await buildSubmitted(s, { title: '轧钢 100% 在线检测（示例）' })).id;
  ids.energy = (
    await buildSubmitted(s, { title: '负荷预测（示例）', industry: 'power', field: 'energy' })
  ).id;
  ids.panel = (await buildBeforePanel(s)).id;
  ids.approved = (await buildApproved(s)).id;
  ids.draft = (await buildDraft(s)).id;
  ids.otherRound = (await buildSubmitted({ ...s, roundId: (await buildOpenRound(t)).id })).id;
  ids.returned = (await buildSubmitted(s, { title: '退回前的名称（示例）' })).id;
  await ok(
    clerk.request('POST', `/api/scenarios/${ids.returned}/return`, {
      returns: [{ field: 'title', reason: '示例' }],
    }),
  );
});
afterAll(() => t.close());

const queue = (query = '', by = clerk) =>
  ok<Page>(by.request('GET', `/api/review/scenarios?limit=100${query}`));
const found = async (query = '') => (await queue(query)).items.map(({ id }) => id);
const named = (...keys: string[]) => keys.map((key) => ids[key]);

describe('the review queue', () => {
  it('shows what is under review, longest waiting first, and never a draft', async () => {
    expect(await found()).toEqual(named('plain', 'energy', 'panel', 'otherRound', 'returned'));
    expect(await found('&sort=newest')).toEqual(named('returned', 'otherRound', 'panel', 'energy', 'plain'));
    expect(await found('&status=approved')).toEqual(named('approved'));
    expect(await found('&status=draft')).toEqual([]);
  });

  it('is narrowed by round, sector and words, which are taken as typed', async () => {
    expect(await found(`&roundId=${s.roundId}`)).not.toContain(ids.otherRound);
    expect(await found('&sector=energy')).toEqual(named('energy'));
    expect(await found(`&q=${encodeURIComponent('负荷')}`)).toEqual(named('energy'));
    expect(await found(`&q=${encodeURIComponent('100%')}`)).toEqual(named('plain'));
    expect(await found(`&q=${encodeURIComponent('%')}`)).toEqual(named('plain'));
    expect(await found('&q=cj-')).toHaveLength(5);
    expect(await found(`&q=${encodeURIComponent('发榜单位')}`)).toHaveLength(5);
  });

  it('counts every status under the same filters', async () => {
    expect((await queue('&status=approved')).counts).toEqual({
      formal_review: 3,
      returned: 1,
      expert_review: 1,
      approved: 1,
    });
    expect((await queue('&sector=energy')).counts).toEqual({ formal_review: 1 });
  });

  it('knows whose desk a scenario is on', async () => {
    const { userId } = clerk;
    await ok(clerk.request('POST', `/api/scenarios/${ids.plain}/assign`, { clerkId: userId, from: null }));
    expect(await found('&desk=mine&status=formal_review')).toEqual(named('plain'));
    expect(await found('&desk=free')).toEqual(named('energy', 'otherRound'));
    const approver = await t.as('bureau_approver');
    await ok(
      clerk.request('POST', `/api/scenarios/${ids.plain}/assign`, {
        clerkId: approver.userId,
        from: userId,
      }),
    );
    const [news] = (await approver.request('GET', '/api/me/notifications?limit=1')).json().items;
    expect(news).toMatchObject({ kind: 'scenario_assigned', data: { by: '示例·经办' } });
    const stranger = await clerk.request('POST', `/api/scenarios/${ids.plain}/assign`, {
      clerkId: s.enterprise.userId,
      from: approver.userId,
    });
    expect(stranger.json()).toMatchObject({ errors: [{ path: 'clerkId', code: 'not_a_clerk' }] });
    const { items } = await ok<{ items: { id: string }[] }>(clerk.request('GET', '/api/review/clerks'));
    expect(items.map(({ id }) => id).sort()).toEqual([userId, approver.userId].sort());
  });

  it('reads what was handed in, not what the enterprise is writing', async () => {
    const { revision } = await ok(s.enterprise.request('GET', `/api/scenarios/${ids.returned}`));
    await ok(
      s.enterprise.request('PATCH', `/api/scenarios/${ids.returned}`, {
        revision,
        changes: { title: '正在改的名称（示例）' },
      }),
    );
    const { items } = await queue('&status=returned');
    expect(items[0]?.title).toBe('退回前的名称（示例）');
    expect(await found(`&q=${encodeURIComponent('正在改的名称')}`)).toEqual([]);
  });

  it('has an index that names every state under review, so that its first page reads no more as a city grows', async () => {
    const { rows } = await t.services.pool.query<{ indexdef: string }>(
      "select indexdef from pg_indexes where indexname = 'scenarios_under_review'",
    );
    const named = [...(rows[0]?.indexdef ?? '').matchAll(/'(\w+)'::text/g)].map((match) => match[1]);
    expect(named.toSorted()).toEqual([...UNDER_REVIEW].toSorted());
  });

  it('is paged without gap or repetition, in both orders', async () => {
    for (const sort of ['oldest', 'newest']) {
      const paged: string[] = [];
      let cursor = '';
      do {
        const page = await ok<Page>(
          clerk.request('GET', `/api/review/scenarios?limit=2&sort=${sort}${cursor}`),
        );
        paged.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : '';
      } while (cursor);
      expect(paged).toEqual(await found(`&sort=${sort}`));
    }
  });

  it('tells what is overdue by the bureau’s own clock, and not while the enterprise has it', async () => {
    expect((await queue()).overdue).toBe(0);
    t.clock.advance(8 * DAY_MS);
    clerk = await t.as('bureau_clerk');
    const late = await queue('&overdue=true');
    expect(late.items.map(({ id }) => id)).toEqual(named('plain', 'energy', 'panel', 'otherRound'));
    expect(late.items.every(({ overdue, dueAt }) => overdue && dueAt !== null)).toBe(true);
    expect(late.overdue).toBe(4);
    expect(await found('&overdue=false')).toEqual(named('returned'));
  });
});
