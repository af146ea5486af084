import type { ListView } from '@jiebang/contracts/lists';
import type { Rubric } from '@jiebang/domain/lists/rubric';
import type { ScenarioContent } from '@jiebang/domain/scenarios/content';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApprovedScenarios, scenarioStatus } from '../../../test/build-scenarios.ts';
import { barrier } from '../../../test/harness.ts';
import {
  codeOf,
  goodRubric,
  type ListTest,
  setupOf,
  startListTest,
  told,
} from './testing/start-list-test.ts';

const NOBODY = '019a0000-0000-7000-8000-000000000000';
let p: ListTest;
beforeAll(async () => {
  p = await startListTest();
});
afterAll(() => p.t.close());

const create = (title = '榜单（示例）', headers = {}) =>
  p.clerk.request('POST', '/api/lists', { title }, headers);
const add = (listId: string, scenarioId: string | undefined) =>
  p.post(p.clerk, `/lists/${listId}/challenges`, { scenarioId });
const scenario = async (change: Partial<ScenarioContent> = {}) =>
  (await buildApprovedScenarios(p.t, p.ground, [change]))[0] as string;

describe('a new list', () => {
  test('gets the next number; eight at the same moment get eight numbers without a gap', async () => {
    const answers = await barrier(Array.from({ length: 8 }, () => () => create()));
    const numbers = answers.map((answer) => answer.json<ListView>().number).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 8 }, (_, i) => (numbers[0] as number) + i));
  });

  test('is made once for one key, however often it is asked for', async () => {
    const headers = { 'idempotency-key': 'list-once-and-only' };
    const answers = await barrier(Array.from({ length: 3 }, () => () => create('一次（示例）', headers)));
    expect(new Set(answers.map((answer) => answer.json<ListView>().id)).size).toBe(1);
  });

  test('exists for nobody outside the bureau: the same 404 as a list that is none', async () => {
    const { id } = (await create()).json<ListView>();
    for (const by of [p.t.anonymous, p.enterprise, await p.t.as('vendor'), await p.t.as('audit_admin')])
      for (const path of ['', '/document'])
        expect(told(await by.request('GET', `/api/lists/${id}${path}`))).toEqual(
          told(await by.request('GET', `/api/lists/${NOBODY}${path}`)),
        );
    const page = await p.t.anonymous.request('GET', '/api/lists');
    expect(page.json().items).toEqual([]);
    expect((await p.clerk.request('GET', '/api/lists')).json().items[0]).toMatchObject({
      id,
      status: 'draft',
    });
  });
});

describe('saving', () => {
  test('in two tabs never overwrites: the second is told the present revision and changes nothing', async () => {
    const { id, setup } = (await create()).json<ListView>();
    const save = (title: string) =>
      p.clerk.request('PATCH', `/api/lists/${id}`, { revision: setup?.revision, title });
    const answers = await barrier([() => save('甲'), () => save('乙')]);
    expect(answers.map(codeOf).sort()).toEqual(['conflict', 'ok']);
    const lost = answers.find((answer) => codeOf(answer) === 'conflict');
    const kept = await p.see(id);
    expect(lost?.json()).toMatchObject({ details: { revision: setupOf(kept).revision } });
    const won = answers.find((answer) => codeOf(answer) === 'ok');
    expect(kept.title).toBe(won?.json<ListView>().title);
  });

  test('of a challenge goes by the revision of the challenge, not of the list', async () => {
    const list = await p.draft([{}, { title: '第二题（示例）' }]);
    const [one, two] = setupOf(list).challenges;
    const save = (id: string | undefined, revision: number | undefined, title: string) =>
      p.clerk.request('PATCH', `/api/challenges/${id}`, { revision, title });
    const answers = await barrier([
      () => save(one?.id, one?.setup?.revision, '甲题（示例）'),
      () => save(two?.id, two?.setup?.revision, '乙题（示例）'),
      () => save(one?.id, one?.setup?.revision, '丙题（示例）'),
    ]);
    expect(answers.map(codeOf).sort()).toEqual(['conflict', 'ok', 'ok']);
  });

  test('keeps the contact of the bureau out of the audit log', async () => {
    const { id, setup } = (await create()).json<ListView>();
    await p.clerk.request('PATCH', `/api/lists/${id}`, {
      revision: setup?.revision,
      contactName: '李示例',
      contactPhone: '025-87654321',
    });
    const [event] = await p.eventsOf(id, 'challenge_list.update');
    expect(event?.data).toMatchObject({ changed: ['contactName', 'contactPhone'] });
    expect(JSON.stringify(event?.data)).not.toMatch(/李示例|87654321/);
  });

  test('takes a deadline out again with null, and refuses a year that is a slip', async () => {
    const list = await p.draft();
    const save = (deadlineAt: string | null) =>
      p.clerk.request('PATCH', `/api/lists/${list.id}`, { revision: setupOf(list).revision, deadlineAt });
    expect((await save('0226-01-01T00:00:00Z')).json()).toMatchObject({
      code: 'invalid_request',
      errors: [{ path: 'deadlineAt' }],
    });
    expect((await save(null)).json()).toMatchObject({ deadlineAt: null });
  });
});

describe('a scenario on a list', () => {
  test('is offered while it is approved and on no list, put on one list only, and free again when it is removed', async () => {
    const id = await scenario({ title: '可选场景（示例）' });
    const offered = async () =>
      (await p.clerk.request('GET', `/api/lists/candidates?q=${encodeURIComponent('可选场景')}`))
        .json<{ items: { scenarioId: string }[] }>()
        .items.map(({ scenarioId }) => scenarioId);
    expect(await offered()).toEqual([id]);
    const lists = await Promise.all([create(), create()]);
    const answers = await barrier(lists.map((list) => () => add(list.json<ListView>().id, id)));
    expect(answers.map(codeOf).sort()).toEqual(['ok', 'scenario_on_list']);
    expect(await offered()).toEqual([]);
    const won = answers.find((answer) => answer.statusCode === 201)?.json<ListView>();
    const removed = await p.clerk.request('DELETE', `/api/challenges/${won?.challenges[0]?.id}`);
    expect(removed.json()).toEqual({ ok: true });
    expect(await offered()).toEqual([id]);
  });

  test('must be approved, and be there', async () => {
    const { id: listId } = (await create()).json<ListView>();
    const id = await scenario();
    await p.sql("update scenarios set status = 'opinions_in' where id = $1", id);
    expect(codeOf(await add(listId, id))).toBe('scenario_not_approved');
    expect(codeOf(await add(listId, NOBODY))).toBe('not_found');
    await p.sql("update scenarios set status = 'approved' where id = $1", id);
  });

  test('of which a reduced text is public keeps its background and its person to itself', async () => {
    const list = await p.draft([
      { openness: 'desensitised', background: '机密背景', difficulties: '机密难点', research: '机密研究' },
    ]);
    await p.makeReady(list.id);
    await p.publish(p.approver, list.id);
    const [challenge] = (await p.see(list.id, p.t.anonymous)).challenges;
    const { body } = await p.t.anonymous.request('GET', `/api/challenges/${challenge?.code}`);
    const { body: document } = await p.t.anonymous.request('GET', `/api/lists/${list.id}/document`);
    for (const text of [body, document]) {
      expect(text).not.toMatch(/机密|王示例|13812340000|"risk"/);
      expect(text).toContain('某产线需要在线检测。');
      expect(text).toContain('025-12345678');
    }
    const found = await p.t.anonymous.request('GET', `/api/challenges?q=${encodeURIComponent('机密')}`);
    expect(found.json()).toMatchObject({ total: 0 });
  });

  test('keeps the contact that a public poster gave', async () => {
    const list = await p.draft();
    await p.makeReady(list.id);
    await p.publish(p.approver, list.id);
    const [challenge] = (await p.see(list.id)).challenges;
    expect((await p.challenge(challenge?.code ?? '')).content).toMatchObject({ contactName: '王示例' });
  });

  test('withdrawn from its list may come on another', async () => {
    const list = await p.draft();
    await p.makeReady(list.id);
    await p.publish(p.approver, list.id);
    const [challenge] = setupOf(await p.see(list.id)).challenges;
    const id = challenge?.setup?.scenario.id as string;
    await p.act(list.id, { kind: 'withdraw_challenge', challengeId: challenge?.id });
    expect(await scenarioStatus(p.t, id)).toBe('approved');
    const other = (await create()).json<ListView>();
    expect(codeOf(await add(other.id, id))).toBe('ok');
  });
});

describe('the order', () => {
  test('is that of the given ids, of two at once one whole order stands', async () => {
    const list = await p.draft([{ title: '一（示例）' }, { title: '二（示例）' }, { title: '三（示例）' }]);
    const ids = list.challenges.map(({ id }) => id);
    const order = (to: (string | undefined)[]) =>
      p.clerk.request('PUT', `/api/lists/${list.id}/order`, { ids: to });
    const [a, b, c] = ids;
    const orders = [
      [c, a, b],
      [b, c, a],
    ];
    await barrier(orders.map((to) => () => order(to)));
    const now = (await p.see(list.id)).challenges.map(({ id }) => id);
    expect(orders).toContainEqual(now);
    for (const wrong of [
      [a, b],
      [a, b, b],
      [a, b, NOBODY],
    ])
      expect(codeOf(await order(wrong))).toBe('conflict');
  });
});

describe('what real lists were published with is refused at its place', () => {
  const broken: [string, Partial<ScenarioContent>, Partial<Rubric>, string][] = [
    ['criteria_not_100', {}, { criteria: [{ title: '技术', weight: 95 }] }, 'rubric.criteria'],
    [
      'bands_overlap',
      {},
      {
        bands: [
          { title: '优', from: 8, to: 100 },
          { title: '差', from: 0, to: 10 },
        ],
      },
      'rubric.bands',
    ],
    ['bands_end', {}, { bands: [{ title: '全', from: 0, to: 99 }] }, 'rubric.bands'],
    ['prizes_do_not_add_up', { prizeTotalFen: 9_000_000 }, {}, 'prizes'],
    [
      'weights_not_100',
      {
        indicators: [
          {
            name: '检出率',
            comparator: '>=',
            target: '98',
            unit: '%',
            testMethod: '测试',
            weight: 90,
            gate: true,
          },
        ],
      },
      {},
      'indicators',
    ],
    ['deadline_after_need', { neededBy: '2026-01-01' }, {}, 'neededBy'],
    ['no_invitee', { openness: 'directed' }, {}, 'invitees'],
  ];
  test.each(broken)('%s', async (code, content, change, field) => {
    const { id } = await p.draft([{}, content]);
    const challenge = setupOf(await p.see(id)).challenges[1];
    await p.clerk.request('PATCH', `/api/challenges/${challenge?.id}`, {
      revision: challenge?.setup?.revision,
      rubric: { ...goodRubric, ...change },
    });
    const { items } = (await p.clerk.request('GET', `/api/lists/${id}/problems`)).json();
    expect(items).toMatchObject([
      { code, challenge: 1, path: `challenges.1.${field}`, words: { zh: expect.stringMatching(/^第 2 题/) } },
    ]);
    expect(setupOf(await p.see(id)).problems).toEqual(items);
    const refused = await p.post(p.clerk, `/lists/${id}/ready`);
    expect(refused.json()).toMatchObject({
      code: 'list_incomplete',
      errors: [{ path: `challenges.1.${field}`, code, message: expect.stringMatching(/^Challenge 2/) }],
    });
    expect((await p.see(id)).abilities).not.toContain('make_ready');
  });

  test('an empty list is told everything at once', async () => {
    const { id } = (await create()).json<ListView>();
    const { items } = (await p.clerk.request('GET', `/api/lists/${id}/problems`)).json();
    expect(items.map(({ code }: { code: string }) => code)).toEqual(['no_challenge', 'no_deadline']);
  });

  test('a reduced challenge needs the bureau to answer for it', async () => {
    const { id, setup } = await p.draft([{ openness: 'desensitised' }]);
    await p.clerk.request('PATCH', `/api/lists/${id}`, { revision: setup?.revision, contactPhone: '' });
    const { items } = (await p.clerk.request('GET', `/api/lists/${id}/problems`)).json();
    expect(items).toMatchObject([{ code: 'no_bureau_contact', path: 'contactPhone' }]);
  });
});
