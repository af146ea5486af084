import { auditEvents } from '@jiebang/db/schema/platform';
import { scenarios, scenarioVersions } from '@jiebang/db/schema/scenarios';
import { and, asc, eq, isNotNull } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  buildBeforePanel,
  buildDraft,
  buildOpinionsIn,
  buildSubmitted,
  dueIn,
  giveOpinion,
  ok,
  opinionOf,
  passFormal,
  type Scenario,
  type Stage,
  setStage,
  writeOpinion,
} from '../../../test/build-scenario.ts';
import { barrier, type Client, startTestApp, type TestApp } from '../../../test/harness.ts';

let t: TestApp;
let s: Stage;
let approver: Client;
beforeAll(async () => {
  t = await startTestApp();
  s = await setStage(t);
  approver = await t.as('bureau_approver');
});
afterAll(() => t.close());

const codeOf = (answer: { json<T>(): T }) => answer.json<{ code?: string | null }>().code ?? 'ok';
const refusals = (answers: { statusCode: number; json<T>(): T }[]) =>
  answers.filter(({ statusCode }) => statusCode >= 400).map(codeOf);
const view = async (by: Client, id: string) => (await by.request('GET', `/api/scenarios/${id}`)).json();
const save = (id: string, revision: number, changes: object) =>
  s.enterprise.request('PATCH', `/api/scenarios/${id}`, { revision, changes });
const submit = ({ id, revision }: Scenario) =>
  s.enterprise.request('POST', `/api/scenarios/${id}/submit`, { revision });
const act = (by: Client, id: string, verb: string, body: object = { reason: '示例' }) =>
  by.request('POST', `/api/scenarios/${id}/${verb}`, body);
const events = async (id: string, action: string) =>
  await t.services.db
    .select()
    .from(auditEvents)
    .where(and(eq(auditEvents.subjectId, id), eq(auditEvents.action, action)));

describe('numbers', () => {
  it('have no gap, though twelve are handed in at once and four of them are refused', async () => {
    const drafts = await Promise.all(
      Array.from({ length: 12 }, (_, i) => buildDraft(s, i % 3 === 0 ? { goal: '' } : {})),
    );
    const answers = await barrier(drafts.map((draft) => () => submit(draft)));
    expect(refusals(answers)).toEqual(Array(4).fill('invalid_request'));
    const rows = await t.services.db
      .select({ code: scenarios.code })
      .from(scenarios)
      .where(isNotNull(scenarios.code))
      .orderBy(asc(scenarios.code));
    expect(rows.map(({ code }) => Number(code?.slice(8)))).toEqual(rows.map((_, i) => i + 1));
  });

  it('are given once to a scenario that is handed in five times at once', async () => {
    const draft = await buildDraft(s);
    const answers = await barrier(Array.from({ length: 5 }, () => () => submit(draft)));
    expect(refusals(answers)).toEqual(Array(4).fill('wrong_state'));
    expect(await events(draft.id, 'scenario.submit')).toHaveLength(1);
  });
});

describe('two tabs', () => {
  it('never overwrite each other: the second is told the present revision', async () => {
    const { id, revision } = await buildDraft(s);
    const answers = await barrier(['甲', '乙'].map((goal) => () => save(id, revision, { goal })));
    const [lost] = answers.filter(({ statusCode }) => statusCode === 409);
    expect(lost?.json()).toMatchObject({ code: 'conflict', details: { revision: revision + 1 } });
    const [won] = answers.filter(({ statusCode }) => statusCode === 200);
    expect((await view(s.enterprise, id)).content.goal).toBe(won?.json().content.goal);
  });

  it('one saving and one handing in: what is frozen is what was seen', async () => {
    const draft = await buildDraft(s);
    const [saved, submitted] = await barrier([
      () => save(draft.id, draft.revision, { goal: '刚改的目标' }),
      () => submit(draft),
    ]);
    const versions = await t.services.db
      .select()
      .from(scenarioVersions)
      .where(eq(scenarioVersions.scenarioId, draft.id));
    if (saved?.statusCode === 200) {
      expect(codeOf(submitted as never)).toBe('conflict');
      expect(versions).toEqual([]);
    } else {
      expect(codeOf(saved as never)).toBe('wrong_state');
      expect(versions.map(({ content }) => content.goal)).toEqual(['实现在线检测。']);
    }
  });
});

describe('enterprise and bureau at the same moment', () => {
  it('taking back and passing formal review: exactly one happens', async () => {
    for (let i = 0; i < 6; i++) {
      const { id } = await buildSubmitted(s);
      const runs = [() => act(s.enterprise, id, 'take-back', {}), () => passFormal(s.clerk, id)];
      const answers = await barrier(i % 2 ? runs : runs.toReversed());
      expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
      // A draft is not the bureau's to see any more.
      expect(['wrong_state', 'not_found']).toContain(refusals(answers)[0]);
      const { status } = await view(s.enterprise, id);
      const took = await events(id, 'scenario.take_back');
      expect([status, took.length]).toEqual(took.length ? ['draft', 1] : ['expert_review', 0]);
    }
  });

  it('withdrawing and sending back: nothing is sent back that was given up', async () => {
    const { id } = await buildSubmitted(s);
    const answers = await barrier([
      () => act(s.enterprise, id, 'withdraw'),
      () => act(s.clerk, id, 'return', { returns: [{ field: 'goal', reason: '示例' }] }),
    ]);
    expect(answers[0]?.statusCode).toBe(200);
    const { status } = await view(s.enterprise, id);
    expect(status).toBe('withdrawn');
  });
});

describe('two clerks on one scenario', () => {
  it('take it at the same moment: one has it, the other is told', async () => {
    const { id } = await buildSubmitted(s);
    const clerks = [s.clerk, approver];
    const answers = await barrier(
      clerks.map((by) => () => act(by, id, 'assign', { clerkId: by.userId, from: null })),
    );
    expect(refusals(answers)).toEqual(['desk_moved']);
    const seen = await view(s.clerk, id);
    const [lost] = answers.filter(({ statusCode }) => statusCode === 409);
    expect(lost?.json()).toMatchObject({ details: { clerk: seen.clerk.name } });
  });

  it('send it back and pass it at the same moment: one act counts', async () => {
    const { id } = await buildSubmitted(s);
    const answers = await barrier([
      () => act(s.clerk, id, 'return', { returns: [{ field: 'goal', reason: '示例' }] }),
      () => passFormal(approver, id),
    ]);
    expect(refusals(answers)).toEqual(['wrong_state']);
  });

  it('approve and reject at the same moment: one decision, one reason', async () => {
    const { id } = await buildOpinionsIn(s);
    const answers = await barrier([
      () => act(s.clerk, id, 'approve', { reason: '同意' }),
      () => act(approver, id, 'reject', { reason: '不同意' }),
    ]);
    expect(refusals(answers)).toEqual(['wrong_state']);
    const { status, decision } = await view(s.clerk, id);
    expect([status, decision.reason]).toEqual(
      answers[0]?.statusCode === 200 ? ['approved', '同意'] : ['rejected', '不同意'],
    );
  });

  it('do not work past each other: what is on one desk is not decided from another', async () => {
    const { id } = await buildSubmitted(s);
    await ok(act(s.clerk, id, 'assign', { clerkId: s.clerk.userId, from: null }));
    const past = await act(approver, id, 'return', { returns: [{ field: 'goal', reason: '示例' }] });
    expect(past.json()).toMatchObject({ code: 'on_other_desk', details: { clerk: '示例·经办' } });
    expect((await view(approver, id)).abilities).toEqual(['assign']);
    await ok(act(approver, id, 'assign', { clerkId: approver.userId, from: s.clerk.userId }));
    await ok(passFormal(approver, id));
  });
});

describe('a panel', () => {
  it('is completed by exactly one of the last two at the same moment', async () => {
    for (let i = 0; i < 5; i++) {
      const { id, code } = await buildBeforePanel(s);
      const [first, ...last] = s.judges as [Client, Client, Client];
      await giveOpinion(first, code);
      const drafts = await Promise.all(last.map((judge) => writeOpinion(judge, code)));
      const answers = await barrier(
        last.map((judge, at) => () => {
          const draft = drafts[at] as { id: string; revision: number };
          return judge.request('POST', `/api/opinions/${draft.id}/submit`, { revision: draft.revision });
        }),
      );
      expect(refusals(answers)).toEqual([]);
      expect((await view(s.clerk, id)).status).toBe('opinions_in');
      expect(await events(id, 'scenario.complete_opinions')).toHaveLength(1);
    }
  });

  it('gets one replacement of two named at the same moment, and then waits for it', async () => {
    const { id, code } = await buildBeforePanel(s);
    const [a, b, c] = s.judges as [Client, Client, Client];
    const { id: given } = await opinionOf(a, code);
    await ok(a.request('POST', `/api/opinions/${given}/recuse`, { reason: '示例：曾合作' }));
    const fresh = await Promise.all(['judge_d', 'judge_e'].map((key) => t.as(key)));
    const answers = await barrier(
      [s.clerk, approver].map((by, i) => () => {
        const body = { expertId: (fresh[i] as Client).userId, reason: '示例', dueAt: dueIn(t) };
        return by.request('POST', `/api/opinions/${given}/replace`, body);
      }),
    );
    expect(refusals(answers)).toEqual(['wrong_state']);
    for (const judge of [b, c]) await giveOpinion(judge, code);
    expect(await view(s.clerk, id)).toMatchObject({ status: 'expert_review', panel: { size: 3 } });
    const named = fresh[answers[0]?.statusCode === 200 ? 0 : 1] as Client;
    await giveOpinion(named, code);
    expect((await view(s.clerk, id)).status).toBe('opinions_in');
  });
});
