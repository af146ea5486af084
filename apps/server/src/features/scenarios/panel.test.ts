import { memberships } from '@jiebang/db/schema/organisations';
import { opinions } from '@jiebang/db/schema/scenarios';
import { evenAnswers, opinionPoints } from '@jiebang/domain/scenarios/opinion-points';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  buildBeforePanel,
  buildSubmitted,
  convene,
  dueIn,
  giveOpinion,
  ok,
  opinionOf,
  passFormal,
  type Stage,
  setStage,
  writeOpinion,
} from '../../../test/build-scenario.ts';
import { barrier, type Client, startTestApp, type TestApp } from '../../../test/harness.ts';
import { system } from '../../platform/actor.ts';
import { refuseConflict } from './refuse-conflict.ts';
import { remindExperts } from './remind-experts.ts';

let t: TestApp;
let s: Stage;
let spare: Client;
beforeAll(async () => {
  t = await startTestApp();
  s = await setStage(t);
  spare = await t.as('judge_d');
});
afterAll(() => t.close());

const NOBODY = '019a0000-0000-7000-8000-000000000000';
const HOUR_MS = 3_600_000;
const codeOf = (answer: { json<T>(): T }) => answer.json<{ code?: string | null }>().code ?? 'ok';
const told = (answer: { json<T>(): T }) => ({ ...answer.json<object>(), requestId: '' });
const view = async (by: Client, id: string) => (await by.request('GET', `/api/scenarios/${id}`)).json();
const pass = (id: string, experts: string[], dueAt = dueIn(t)) => convene(s, s.clerk, id, { experts, dueAt });
/** Formal review is over, and nobody is named yet. */
const buildPassed = async () => await ok(passFormal(s.clerk, (await buildSubmitted(s)).id));
const three = () => s.judges.map(({ userId }) => userId);
const experts = async (id: string) =>
  (
    await ok<{ items: { id: string; conflict: string | null; awaited: number }[] }>(
      s.clerk.request('GET', `/api/scenarios/${id}/experts`),
    )
  ).items;
const conflictOf = async (id: string, who: Client) =>
  (await experts(id)).find((one) => one.id === who.userId)?.conflict;
const join = (userId: string) =>
  t.services.db
    .insert(memberships)
    .values({ organisationId: s.organisationId, userId, role: 'member', joinedAt: t.clock.now() });
const leave = (userId: string) =>
  t.services.db
    .delete(memberships)
    .where(and(eq(memberships.userId, userId), eq(memberships.organisationId, s.organisationId)));
const reminders = async (who: Client) =>
  (await who.request('GET', '/api/me/notifications?limit=100'))
    .json()
    .items.filter((item: { kind: string }) => item.kind === 'opinion_due').length;
const sweep = () =>
  remindExperts({
    actor: system('sweep'),
    requestId: 'sweep',
    log: t.services.log,
    services: t.services,
  });

describe('naming a panel', () => {
  it('takes an odd number of at least three judges, each once, with time to answer', async () => {
    const { id } = await buildPassed();
    const [a = '', b = '', c = ''] = three();
    const cases: [string[], string, string][] = [
      [[a], 'panel_invalid', 'too_few'],
      [[a, b, c, spare.userId], 'panel_invalid', 'even'],
      [[a, b, a], 'panel_invalid', 'twice'],
      [[a, b, s.enterprise.userId], 'invalid_request', 'not_an_expert'],
      [[a, b, NOBODY], 'invalid_request', 'not_an_expert'],
    ];
    for (const [named, code, at] of cases)
      expect([at, (await pass(id, named)).json()]).toMatchObject([at, { code, errors: [{ code: at }] }]);
    const late = await pass(id, three(), new Date(t.clock.now().getTime() - 1).toISOString());
    expect(late.json()).toMatchObject({ errors: [{ path: 'dueAt', code: 'past' }] });
    expect(await view(s.clerk, id)).toMatchObject({ status: 'expert_review', panel: null });
    await ok(pass(id, [a, b, c, spare.userId, (await t.as('judge_e')).userId]));
  });

  it('marks who has an interest with the reason, and refuses them in words at their place', async () => {
    const { id } = await buildPassed();
    expect(await conflictOf(id, spare)).toBeNull();
    await join(spare.userId);
    expect(await conflictOf(id, spare)).toBe('member');
    const refused = await pass(id, [...three().slice(0, 2), spare.userId]);
    await leave(spare.userId);
    expect(refused.json()).toMatchObject({
      code: 'expert_conflict',
      errors: [{ path: 'experts.2', code: 'member', message: 'Belongs to the poster' }],
    });
    expect(refused.json().title).toContain('须回避');
  });

  it('is held by the database where somebody joins the poster between the look and the act', async () => {
    const { id } = await buildPassed();
    await join(spare.userId);
    const insert = () =>
      refuseConflict(async () => {
        await t.services.db.insert(opinions).values({
          scenarioId: id,
          expertId: spare.userId,
          assignedBy: s.clerk.userId,
          assignedAt: t.clock.now(),
          dueAt: new Date(dueIn(t)),
        });
      });
    await expect(insert()).rejects.toMatchObject({ code: 'expert_conflict' });
    await leave(spare.userId);
  });
});

describe('an opinion', () => {
  it('shows the expert the scenario without the contact, and nobody else’s opinion', async () => {
    const { id, code } = await buildBeforePanel(s);
    const [a, b] = s.judges as [Client, Client];
    await giveOpinion(a, code, { recommendation: 'oppose', opinion: '别处已有成熟产品' });
    const { id: mine } = await opinionOf(b, code);
    const answer = await b.request('GET', `/api/opinions/${mine}`);
    expect(answer.json().content).toMatchObject({ goal: '实现在线检测。' });
    expect(answer.body).not.toMatch(/王示例|13812340000|contactName|别处已有成熟产品/);
    expect((await b.request('GET', `/api/scenarios/${id}`)).statusCode).toBe(404);
  });

  it('of another is the 404 of one that is not there, for the bureau and the enterprise no less', async () => {
    const { code } = await buildBeforePanel(s);
    const [a, b] = s.judges as [Client, Client];
    const { id, revision } = await opinionOf(a, code);
    const acts = (of: string): ['GET' | 'POST' | 'PATCH', string, object?][] => [
      ['GET', `/api/opinions/${of}`],
      ['PATCH', `/api/opinions/${of}`, { revision, changes: { opinion: 'x' } }],
      ['POST', `/api/opinions/${of}/submit`, { revision }],
      ['POST', `/api/opinions/${of}/recuse`, { reason: 'x' }],
    ];
    for (const [i, [method, url, body]] of acts(id).entries()) {
      const [, missing = ''] = acts(NOBODY)[i] ?? [];
      const foreign = await b.request(method, url, body);
      const none = await b.request(method, missing, body);
      expect([url, foreign.statusCode, told(foreign)]).toEqual([url, 404, told(none)]);
      for (const by of [s.clerk, s.enterprise])
        expect(codeOf(await by.request(method, url, body))).toBe('forbidden');
    }
  });

  it('is handed in whole or not at all, told at its fields', async () => {
    const { code } = await buildBeforePanel(s);
    const [a] = s.judges as [Client];
    const { id, revision } = await opinionOf(a, code);
    const empty = await a.request('POST', `/api/opinions/${id}/submit`, { revision });
    expect(empty.json()).toMatchObject({
      code: 'invalid_request',
      errors: [
        ...opinionPoints.map((point) => ({ path: `answers.${point}`, code: 'required' })),
        { path: 'recommendation', code: 'required' },
        { path: 'opinion', code: 'required' },
      ],
    });
    const written = await writeOpinion(a, code, { recommendation: 'revise', opinion: '  ' });
    const blank = await a.request('POST', `/api/opinions/${id}/submit`, { revision: written.revision });
    expect(blank.json()).toMatchObject({ errors: [{ path: 'opinion' }] });
    const answers = { ...evenAnswers(4), risk: { score: null, words: '数据出境须说明。' } };
    const saved = await ok<{ revision: number; answers: object }>(
      a.request('PATCH', `/api/opinions/${id}`, {
        revision: written.revision,
        changes: { answers, opinion: '同意。' },
      }),
    );
    expect(saved.answers).toEqual(answers);
    const lacks = await a.request('POST', `/api/opinions/${id}/submit`, { revision: saved.revision });
    expect(lacks.json()).toMatchObject({ errors: [{ path: 'answers.risk', code: 'required' }] });
  });

  it('in two tabs is never overwritten, and stays unread by the bureau until it is handed in', async () => {
    const { id: scenario, code } = await buildBeforePanel(s);
    const [a] = s.judges as [Client];
    const { id, revision } = await opinionOf(a, code);
    const answers = await barrier(
      ['第一稿', '第二稿'].map((opinion) => () => {
        const changes = { recommendation: 'support', opinion };
        return a.request('PATCH', `/api/opinions/${id}`, { revision, changes });
      }),
    );
    const [lost] = answers.filter(({ statusCode }) => statusCode === 409);
    expect(lost?.json()).toMatchObject({ code: 'conflict', details: { revision: revision + 1 } });
    const stale = await a.request('POST', `/api/opinions/${id}/submit`, { revision });
    expect(codeOf(stale)).toBe('conflict');
    const seen = await s.clerk.request('GET', `/api/scenarios/${scenario}`);
    expect(seen.body).not.toMatch(/第一稿|第二稿/);
  });

  it('cannot be given by who has joined the poster meanwhile: only stepping back is left', async () => {
    const { code } = await buildBeforePanel(s);
    const [a] = s.judges as [Client];
    const { id, revision } = await writeOpinion(a, code);
    await join(a.userId);
    expect((await a.request('GET', `/api/opinions/${id}`)).json().abilities).toEqual(['recuse']);
    expect(codeOf(await a.request('POST', `/api/opinions/${id}/submit`, { revision }))).toBe(
      'expert_conflict',
    );
    await ok(a.request('POST', `/api/opinions/${id}/recuse`, { reason: '示例：已入职发榜单位' }));
    await leave(a.userId);
  });
});

describe('a place on the panel', () => {
  it('that was given back is filled by another of the pool; the scenario is closed to who left', async () => {
    const { id, code } = await buildBeforePanel(s);
    const [a] = s.judges as [Client];
    const { id: given } = await opinionOf(a, code);
    const reason = '示例：三年内有合作';
    const recused = await ok(a.request('POST', `/api/opinions/${given}/recuse`, { reason }));
    expect(recused).toMatchObject({ status: 'recused', content: null, abilities: [] });
    const [news] = (await s.clerk.request('GET', '/api/me/notifications?limit=1')).json().items;
    expect(news).toMatchObject({ kind: 'opinion_recused', data: { expert: '示例·专家', reason } });
    const replace = (expertId: string) =>
      s.clerk.request('POST', `/api/opinions/${given}/replace`, {
        expertId,
        reason: '示例',
        dueAt: dueIn(t),
      });
    expect((await replace(a.userId)).json()).toMatchObject({ errors: [{ code: 'recused' }] });
    expect((await replace((s.judges[1] as Client).userId)).json()).toMatchObject({
      code: 'expert_conflict',
      errors: [{ path: 'expertId', code: 'on_panel' }],
    });
    expect(await ok(replace(spare.userId))).toMatchObject({ id, panel: { size: 3 } });
    expect(await conflictOf(id, a)).toBe('recused');
  });

  it('is not taken from an expert who still has time, and is from one who let it pass', async () => {
    const { code } = await buildBeforePanel(s);
    const [a] = s.judges as [Client];
    const { id } = await opinionOf(a, code);
    const replace = () =>
      s.clerk.request('POST', `/api/opinions/${id}/replace`, {
        expertId: spare.userId,
        reason: '示例',
        dueAt: dueIn(t),
      });
    expect(codeOf(await replace())).toBe('opinion_not_due');
    await t.services.db
      .update(opinions)
      .set({ assignedAt: new Date(0), dueAt: new Date(t.clock.now().getTime() - 1) })
      .where(eq(opinions.id, id));
    expect(await ok(replace())).toMatchObject({ panel: { size: 3 } });
    expect((await a.request('GET', `/api/opinions/${id}`)).json()).toMatchObject({ status: 'recused' });
  });
});

describe('reminders', () => {
  it('go once to who still owes an opinion within a day, of two sweeps at once too', async () => {
    const { code } = await buildBeforePanel(s);
    const [a, b, c] = s.judges as [Client, Client, Client];
    await giveOpinion(c, code);
    const soon = new Date(t.clock.now().getTime() + 20 * HOUR_MS);
    for (const judge of [a, b, c]) {
      const { id } = await opinionOf(judge, code);
      if (judge === c) continue;
      await t.services.db
        .update(opinions)
        .set({ dueAt: soon, ...(judge === a ? { assignedAt: new Date(0) } : {}) })
        .where(eq(opinions.id, id));
    }
    const before = await Promise.all([a, b, c].map(reminders));
    await barrier([sweep, sweep, sweep]);
    expect(await sweep()).toBe(0);
    const after = await Promise.all([a, b, c].map(reminders));
    // The second was asked a moment ago, the third has answered.
    expect(after.map((n, i) => n - (before[i] ?? 0))).toEqual([1, 0, 0]);
  });
});
