import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  buildOpenRound,
  buildSubmitted,
  confirmRisk,
  ok,
  type Stage,
  setStage,
} from '../../../test/build-scenario.ts';
import { barrier, type Client, startTestApp, type TestApp } from '../../../test/harness.ts';

const both = (zh: string) => ({ zh, en: zh });
const checklist = [
  { id: 'goal_clear', text: both('揭榜目标明确'), field: 'goal' },
  { id: 'stamp', text: both('盖章齐全'), field: null },
];
type Item = { id: string; found: { ok: boolean; by: string; version: number } | null };
type Check = {
  version: number;
  editable: boolean;
  items: Item[];
  problems: { path: string; code: string }[];
};
type Batch = {
  id: string;
  status: string;
  abilities: string[];
  items: { id: string; outcome: string | null }[];
};

let t: TestApp;
let plain: Stage;
let checked: Stage;
let approver: Client;
beforeAll(async () => {
  t = await startTestApp();
  plain = await setStage(t);
  const settings = { checklist };
  checked = { ...plain, roundId: (await buildOpenRound(t, { settings })).id };
  approver = await t.as('bureau_approver');
});
afterAll(() => t.close());

const tick = (id: string, item: string, version: number, body: object) =>
  plain.clerk.request('PUT', `/api/scenarios/${id}/formal-check/${item}`, { version, note: '', ...body });
const look = (id: string) => ok<Check>(plain.clerk.request('GET', `/api/scenarios/${id}/formal-check`));
const view = (by: Client, id: string) =>
  ok<{ status: string; clerk: { name: string } | null }>(by.request('GET', `/api/scenarios/${id}`));
const ready = async () => {
  const { id } = await buildSubmitted(plain);
  await confirmRisk(plain.clerk, id);
  return id;
};
const propose = (scenarios: string[], by = plain.clerk) =>
  by.request('POST', '/api/review/pass-batches', { scenarios });
const decide = (by: Client, id: string, verb: string) =>
  by.request('POST', `/api/review/pass-batches/${id}/${verb}`, {});

describe('the formal check', () => {
  it('keeps the review from ending until every point was found right, and says which', async () => {
    const { id } = await buildSubmitted(checked);
    await confirmRisk(plain.clerk, id);
    const pass = () => plain.clerk.request('POST', `/api/scenarios/${id}/pass-formal-review`, {});
    await ok(tick(id, 'goal_clear', 1, { ok: true }));
    await ok(tick(id, 'stamp', 1, { ok: false, note: '缺公章' }));
    expect((await pass()).json()).toMatchObject({
      code: 'formal_incomplete',
      errors: [{ path: 'checklist.stamp', code: 'check_not_ok' }],
    });
    await ok(tick(id, 'stamp', 1, { ok: null }));
    expect((await look(id)).problems).toEqual([{ path: 'checklist.stamp', code: 'check_open' }]);
    expect((await tick(id, 'no_such', 1, { ok: true })).statusCode).toBe(404);
    expect((await tick(id, 'stamp', 2, { ok: true })).json()).toMatchObject({ code: 'conflict' });
    await ok(tick(id, 'stamp', 1, { ok: true }));
    await ok(pass());
    expect((await tick(id, 'stamp', 1, { ok: false })).json()).toMatchObject({ code: 'wrong_state' });
  });

  it('of a resubmission asks again only what changed, and what is about the whole', async () => {
    const { id } = await buildSubmitted(checked);
    for (const { id: item } of checklist) await ok(tick(id, item, 1, { ok: true }));
    const send = (verb: string, body: object) =>
      plain.clerk.request('POST', `/api/scenarios/${id}/${verb}`, body);
    await ok(send('return', { returns: [{ field: 'budgetFen', reason: '示例' }] }));
    const { revision } = await ok(plain.enterprise.request('GET', `/api/scenarios/${id}`));
    const smuggled = await plain.enterprise.request('PATCH', `/api/scenarios/${id}`, {
      revision,
      changes: { goal: '趁退回改的目标' },
    });
    expect(smuggled.statusCode, 'a field that was not sent back stays closed').toBeGreaterThanOrEqual(400);
    const saved = await ok(
      plain.enterprise.request('PATCH', `/api/scenarios/${id}`, {
        revision,
        changes: { budgetFen: 1_000_000 },
      }),
    );
    await ok(plain.enterprise.request('POST', `/api/scenarios/${id}/resubmit`, { revision: saved.revision }));
    const now = await look(id);
    expect([now.version, ...now.items.map(({ id: item, found }) => [item, found?.version])]).toEqual([
      2,
      ['goal_clear', 1],
      ['stamp', undefined],
    ]);
  });

  it('is the bureau’s: the enterprise gets nothing of it', async () => {
    const { id } = await buildSubmitted(checked);
    const answer = await plain.enterprise.request('GET', `/api/scenarios/${id}/formal-check`);
    expect(answer.statusCode).toBe(403);
  });
});

describe('a batch', () => {
  it('takes two persons; what changed meanwhile falls out by name and the others pass', async () => {
    const [stays, changes, lacks] = [await ready(), await ready(), (await buildSubmitted(plain)).id];
    const made = await ok<Batch>(propose([stays, changes, lacks]));
    expect(made.abilities).toEqual(['dismiss']);
    expect(new Map(made.items.map(({ id, outcome }) => [id, outcome]))).toEqual(
      new Map([
        [stays, null],
        [changes, null],
        [lacks, 'incomplete'],
      ]),
    );
    expect((await view(plain.clerk, stays)).status, 'nothing moves before the second look').toBe(
      'formal_review',
    );
    expect((await decide(plain.clerk, made.id, 'confirm')).json()).toMatchObject({
      code: 'batch_other_person',
    });
    await ok(plain.enterprise.request('POST', `/api/scenarios/${changes}/take-back`, {}));
    const { items } = await ok<Batch>(decide(approver, made.id, 'confirm'));
    expect(items.map(({ id, outcome }) => [id, outcome])).toEqual([
      [stays, 'passed'],
      [changes, 'wrong_state'],
      [lacks, 'incomplete'],
    ]);
    expect(await view(plain.clerk, stays)).toMatchObject({
      status: 'expert_review',
      clerk: { name: '示例·经办' },
    });
  });

  it('confirmed by two at the same moment passes once', async () => {
    const id = await ready();
    const { id: batch } = await ok<Batch>(propose([id], approver));
    const answers = await barrier([
      () => decide(plain.clerk, batch, 'confirm'),
      () => decide(plain.clerk, batch, 'confirm'),
      () => decide(approver, batch, 'dismiss'),
    ]);
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
    const { status } = await ok<Batch>(plain.clerk.request('GET', `/api/review/pass-batches/${batch}`));
    const moved = (await view(plain.clerk, id)).status;
    expect([status, moved]).toEqual(
      status === 'confirmed' ? ['confirmed', 'expert_review'] : ['dismissed', 'formal_review'],
    );
  });

  it('of which nothing can pass is not made', async () => {
    const { id } = await buildSubmitted(plain);
    expect((await propose([id])).json()).toMatchObject({
      code: 'batch_empty',
      errors: [{ path: 'scenarios.0', code: 'incomplete' }],
    });
  });
});

describe('many put on one desk', () => {
  it('move each on its own condition: the others go, and who stayed is told with the reason', async () => {
    const [free, taken] = [await buildSubmitted(plain), await buildSubmitted(plain)];
    const mine = { clerkId: approver.userId, from: null };
    await ok(approver.request('POST', `/api/scenarios/${taken.id}/assign`, mine));
    const clerkId = plain.clerk.userId;
    const asked = { clerkId, scenarios: [free, taken].map(({ id }) => ({ id, from: null })) };
    const answer = await plain.clerk.request('POST', '/api/review/assign', asked);
    expect(answer.json()).toMatchObject({
      moved: [{ id: free.id, code: free.code }],
      stayed: [{ id: taken.id, reason: 'desk_moved', clerk: '示例·审批' }],
    });
  });

  it('by two at the same moment, in opposite orders: each has one desk, nobody waits for ever', async () => {
    const ids = await Promise.all([1, 2, 3].map(async () => (await buildSubmitted(plain)).id));
    const grab = (by: Client, order: string[]) => () =>
      by.request('POST', '/api/review/assign', {
        clerkId: by.userId,
        scenarios: order.map((id) => ({ id, from: null })),
      });
    const answers = await barrier([grab(plain.clerk, ids), grab(approver, ids.toReversed())]);
    const moved = answers.map((answer) => answer.json<{ moved: unknown[] }>().moved.length);
    expect(moved.toSorted()).toEqual([0, 3]);
  });
});

describe('a saved view', () => {
  it('is one’s own, has a name once, and one of them opens the list', async () => {
    const make = (by: Client, name: string) =>
      by.request('POST', '/api/me/saved-views', { page: 'review', name, query: 'desk=mine&sort=due' });
    const { id: first } = await ok(make(plain.clerk, '我的急件'));
    const { id: second } = await ok(make(plain.clerk, '钢铁'));
    expect((await make(plain.clerk, '钢铁')).json()).toMatchObject({ code: 'view_name_taken' });
    const change = (by: Client, id: string, body: object) =>
      by.request('PATCH', `/api/me/saved-views/${id}`, body);
    for (const id of [first, second]) await ok(change(plain.clerk, id, { isDefault: true }));
    await ok(change(plain.clerk, first, { name: '本周急件' }));
    const list = (by: Client) =>
      ok<{ items: object[] }>(by.request('GET', '/api/me/saved-views?page=review'));
    expect((await list(plain.clerk)).items).toMatchObject([
      { name: '本周急件', isDefault: false },
      { name: '钢铁', isDefault: true, query: 'desk=mine&sort=due' },
    ]);
    expect((await list(approver)).items).toEqual([]);
    const stranger = await change(approver, first, { name: '看看' });
    const missing = await change(approver, '01900000-0000-7000-8000-000000000000', { name: '看看' });
    const said = (answer: typeof stranger) => ({ ...answer.json<object>(), requestId: '' });
    expect(said(stranger)).toEqual(said(missing));
    await ok(plain.clerk.request('DELETE', `/api/me/saved-views/${first}`));
    expect((await list(plain.clerk)).items).toHaveLength(1);
  });
});

describe('common reasons', () => {
  it('come with the platform and are the bureau’s to change', async () => {
    type List = { items: { id: string; field: string | null; text: { zh: string } }[] };
    const list = () => ok<List>(plain.clerk.request('GET', '/api/review/canned-reasons'));
    const { items } = await list();
    expect(items.map(({ field }) => field)).toContain('budgetFen');
    const at = `/api/review/canned-reasons/${items[0]?.id}`;
    await ok(plain.clerk.request('PUT', at, { field: 'goal', text: both('目标请量化。') }));
    expect((await list()).items[0]).toMatchObject({ field: 'goal', text: both('目标请量化。') });
    await ok(plain.clerk.request('DELETE', at));
    expect((await list()).items).toHaveLength(items.length - 1);
  });
});
