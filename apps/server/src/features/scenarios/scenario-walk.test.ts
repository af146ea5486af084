import { opinions, scenarioVersions } from '@jiebang/db/schema/scenarios';
import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  buildDraft,
  buildOpenRound,
  buildOpinionsIn,
  buildOrganisation,
  buildSubmitted,
  convene,
  dueIn,
  giveOpinion,
  ok,
  opinionOf,
  passFormal,
  type Scenario,
  type Stage,
  setStage,
  wholeContent,
} from '../../../test/build-scenario.ts';
import { type Client, startTestApp, type TestApp } from '../../../test/harness.ts';
import { sm3Of } from './versions.repository.ts';

let t: TestApp;
let s: Stage;
let stranger: Client;
beforeAll(async () => {
  t = await startTestApp();
  s = await setStage(t);
  stranger = await t.as('enterprise_b');
});
afterAll(() => t.close());

const NOBODY = '019a0000-0000-7000-8000-000000000000';
const codeOf = (answer: { json<T>(): T }) => answer.json<{ code?: string }>().code ?? 'ok';
const told = (answer: { json<T>(): T }) => ({ ...answer.json<object>(), requestId: '' });
const view = async (by: Client, id: string) => (await by.request('GET', `/api/scenarios/${id}`)).json();
const history = async (by: Client, id: string) =>
  (await by.request('GET', `/api/scenarios/${id}/history`)).json();
const newsOf = async (who: Client) =>
  (await who.request('GET', '/api/me/notifications?limit=1')).json().items[0] as {
    kind: string;
    data: Record<string, string>;
  };
const save = (by: Client, { id, revision }: Pick<Scenario, 'id' | 'revision'>, changes: object) =>
  by.request('PATCH', `/api/scenarios/${id}`, { revision, changes });

describe('from a draft to the approval', () => {
  let id: string;
  let code: string | null;

  it('a draft begins with the body’s contact and says what it lacks, field by field', async () => {
    const made = await s.enterprise.request('POST', `/api/rounds/${s.roundId}/scenarios`, {
      organisationId: s.organisationId,
    });
    expect(made.statusCode, made.body).toBe(201);
    const draft = made.json();
    id = draft.id;
    expect(draft).toMatchObject({
      status: 'draft',
      code: null,
      demo: true,
      content: { contactName: '王示例', contactPhone: '13812340000', title: '' },
      abilities: ['edit', 'submit', 'withdraw', 'copy'],
    });
    expect(draft.problems).toContainEqual({ field: 'title', code: 'required', at: null });
    const early = await s.enterprise.request('POST', `/api/scenarios/${id}/submit`, {
      revision: draft.revision,
    });
    const { errors } = early.json<{ errors: { path: string; code: string }[] }>();
    expect(codeOf(early)).toBe('invalid_request');
    expect(errors.map(({ path }) => path)).toEqual(
      draft.problems.map(({ field }: { field: string }) => `content.${field}`),
    );
  });

  it('is saved in parts, the phone as it is dialled', async () => {
    const first = await ok(save(s.enterprise, { id, revision: 1 }, { ...wholeContent, goal: '' }));
    const second = await ok(save(s.enterprise, first, { goal: '目标', contactPhone: '138 1234 0000' }));
    expect(second).toMatchObject({
      revision: first.revision + 1,
      problems: [],
      content: { title: wholeContent.title, goal: '目标', contactPhone: '13812340000' },
    });
  });

  it('is handed in under a number, frozen under its hash, and the clerks are told', async () => {
    const { revision } = await view(s.enterprise, id);
    const submitted = await ok(s.enterprise.request('POST', `/api/scenarios/${id}/submit`, { revision }));
    code = submitted.code;
    expect(submitted).toMatchObject({
      status: 'formal_review',
      code: expect.stringMatching(/^CJ-20\d\d-0001$/),
      version: 1,
      abilities: ['take_back', 'withdraw', 'copy'],
    });
    const [row] = await t.services.db
      .select()
      .from(scenarioVersions)
      .where(eq(scenarioVersions.scenarioId, id));
    expect(row?.sm3).toBe(sm3Of(row?.content as never));
    for (const who of [s.clerk, await t.as('bureau_approver')])
      expect(await newsOf(who)).toMatchObject({ kind: 'scenario_submitted', data: { code } });
  });

  it('comes back with two fields and their reasons, told at the fields', async () => {
    const returns = [
      { field: 'goal', reason: '目标过于笼统，请写明范围。' },
      { field: 'indicators', reason: '测试方法应注明标准。' },
    ];
    const returned = await ok(s.clerk.request('POST', `/api/scenarios/${id}/return`, { returns }));
    expect(returned).toMatchObject({ status: 'returned', clerk: { id: s.clerk.userId } });
    expect(await view(s.enterprise, id)).toMatchObject({
      openFields: ['goal', 'indicators'],
      openReturns: 2,
      returns: [
        { ...returns[0], version: 1, answeredAt: null },
        { ...returns[1], version: 1, answeredAt: null },
      ],
      clerk: null,
      abilities: ['edit', 'resubmit', 'take_back', 'withdraw', 'copy'],
    });
    expect(await newsOf(s.enterprise)).toMatchObject({
      kind: 'scenario_returned',
      data: { fieldsZh: '揭榜目标、考核指标', fieldsEn: 'Goal, Indicators' },
    });
  });

  it('lets only those two change; what is being written stays unseen by the bureau', async () => {
    const before = await view(s.enterprise, id);
    const refused = await save(s.enterprise, before, { title: '改名', goal: '新目标', risk: 'high' });
    expect(refused.json()).toMatchObject({
      code: 'fields_closed',
      errors: [{ path: 'changes.title', code: 'not_returned' }, { path: 'changes.risk' }],
    });
    // A page that sends everything it holds is taken at what differs.
    await ok(save(s.enterprise, before, { ...before.content, goal: '在 3 条产线实现在线检测。' }));
    expect((await view(s.clerk, id)).content.goal).toBe('目标');
  });

  it('is handed in again under the same number; fields that were not named keep their review', async () => {
    const { revision } = await view(s.enterprise, id);
    const again = await ok(s.enterprise.request('POST', `/api/scenarios/${id}/resubmit`, { revision }));
    expect(again).toMatchObject({ status: 'formal_review', code, version: 2, openReturns: 0 });
    const seen = await view(s.clerk, id);
    expect(seen.reviewedFields).toContain('title');
    expect(seen.reviewedFields).not.toContain('goal');
    expect(seen.reviewedFields).not.toContain('indicators');
    const { comparison, versions, returns } = await history(s.clerk, id);
    expect(versions).toHaveLength(2);
    expect(returns.every((row: { answeredAt: string | null }) => row.answeredAt)).toBe(true);
    expect(comparison).toMatchObject({
      from: 1,
      to: 2,
      fields: [
        {
          field: 'goal',
          changed: true,
          reason: '目标过于笼统，请写明范围。',
          before: { goal: '目标' },
          after: { goal: '在 3 条产线实现在线检测。' },
        },
        { field: 'indicators', changed: false, reason: '测试方法应注明标准。' },
      ],
    });
  });

  it('passes formal review to three experts, who are told until when', async () => {
    await ok(passFormal(s.clerk, id));
    const passed = await ok(convene(s, s.clerk, id));
    expect(passed).toMatchObject({ status: 'expert_review', panel: { size: 3, submitted: 0 } });
    for (const judge of s.judges) expect((await newsOf(judge)).kind).toBe('opinion_assigned');
    expect(codeOf(await s.enterprise.request('POST', `/api/scenarios/${id}/take-back`))).toBe('wrong_state');
  });

  it('waits for all three; the last opinion takes it to the decision, with the majority shown', async () => {
    const [a, b, c] = s.judges as [Client, Client, Client];
    await giveOpinion(a, code, { recommendation: 'support', opinion: '方向明确。' });
    await giveOpinion(b, code, { recommendation: 'support', opinion: '指标可测。' });
    const early = await s.clerk.request('POST', `/api/scenarios/${id}/approve`, { reason: '示例' });
    expect(codeOf(early)).toBe('wrong_state');
    await giveOpinion(c, code, { recommendation: 'oppose', opinion: '与既有项目重复。' });
    expect(await view(s.clerk, id)).toMatchObject({
      status: 'opinions_in',
      tally: { support: 2, revise: 0, oppose: 1, majority: 'support' },
      panel: { size: 3, submitted: 3 },
      abilities: ['assign', 'reject', 'approve'],
    });
    expect(await newsOf(s.clerk)).toMatchObject({ kind: 'opinions_complete', data: { code } });
    expect(await view(s.enterprise, id)).toMatchObject({ opinions: [], tally: null, panel: null });
  });

  it('is approved with a reason; the enterprise reads the opinions without names', async () => {
    const reason = '示例：多数专家同意，予以通过。';
    await ok(s.clerk.request('POST', `/api/scenarios/${id}/approve`, { reason }));
    expect(await view(s.enterprise, id)).toMatchObject({
      status: 'approved',
      decision: { verdict: 'approved', reason, by: null },
      tally: { majority: 'support' },
      panel: null,
      opinions: [
        { recommendation: 'oppose', opinion: '与既有项目重复。' },
        { recommendation: 'support', opinion: '指标可测。' },
        { recommendation: 'support', opinion: '方向明确。' },
      ],
    });
    expect(await newsOf(s.enterprise)).toMatchObject({
      kind: 'scenario_decided',
      data: { decision: 'approve', reason },
    });
    const { timeline } = await history(s.enterprise, id);
    expect(timeline.map(({ verb }: { verb: string }) => verb)).toEqual([
      'create',
      'submit',
      'return',
      'resubmit',
      'pass_formal',
      'complete_opinions',
      'approve',
    ]);
    expect(timeline.filter(({ by }: { by: string }) => by !== 'enterprise')).toEqual(
      expect.arrayContaining([expect.objectContaining({ name: null })]),
    );
    const locked = await opinionOf(s.judges[0] as Client, code);
    expect(
      codeOf(
        await (s.judges[0] as Client).request('PATCH', `/api/opinions/${locked.id}`, {
          revision: locked.revision,
          changes: { opinion: '改' },
        }),
      ),
    ).toBe('wrong_state');
  });

  it('leaves an opinion that was handed in locked, whoever tries', async () => {
    const rows = await t.services.db.select().from(opinions).orderBy(asc(opinions.id));
    const change = t.services.db
      .update(opinions)
      .set({ opinion: '改' })
      .where(eq(opinions.id, rows[0]?.id as string));
    await expect(change).rejects.toThrow();
  });
});

describe('beginning a scenario', () => {
  it('is for members of the body, in a round that is open', async () => {
    const begin = (by: Client, roundId: string, body: object = { organisationId: s.organisationId }) =>
      by.request('POST', `/api/rounds/${roundId}/scenarios`, body);
    const foreign = await begin(stranger, s.roundId);
    expect(foreign.json()).toMatchObject({ errors: [{ path: 'organisationId', code: 'not_yours' }] });
    const none = await begin(stranger, s.roundId, { organisationId: NOBODY });
    expect(told(foreign)).toEqual(told(none));
    const later = await buildOpenRound(t, { opensAt: dueIn(t, 1), closesAt: dueIn(t, 2) });
    expect(codeOf(await begin(s.enterprise, later.id))).toBe('round_not_open');
    expect((await begin(s.enterprise, NOBODY)).statusCode).toBe(404);
  });

  it('copies one’s own content, never that of others', async () => {
    const { id: copyFrom } = await buildSubmitted(s, { goal: '可复用的目标' });
    const other = await buildOrganisation(stranger);
    const body = { organisationId: s.organisationId, copyFrom };
    const copy = await ok(s.enterprise.request('POST', `/api/rounds/${s.roundId}/scenarios`, body));
    expect(copy).toMatchObject({ status: 'draft', code: null, content: { goal: '可复用的目标' } });
    const steal = (by: Client, from: string, organisationId: string) =>
      by.request('POST', `/api/rounds/${s.roundId}/scenarios`, { organisationId, copyFrom: from });
    const none = await steal(stranger, NOBODY, other);
    expect(none.statusCode).toBe(404);
    expect(told(await steal(stranger, copyFrom, other))).toEqual(told(none));
    // A reviewer sees it, and still copies nothing.
    const own = await buildOrganisation(s.clerk);
    expect(told(await steal(s.clerk, copyFrom, own))).toEqual(told(none));
  });

  it('is done once for a repeated Idempotency-Key', async () => {
    const body = { organisationId: s.organisationId };
    const send = () =>
      s.enterprise.request('POST', `/api/rounds/${s.roundId}/scenarios`, body, {
        'idempotency-key': 'begin-once-1',
      });
    const first = await send();
    expect(first.statusCode, first.body).toBe(201);
    expect((await send()).json()).toEqual(first.json());
  });
});

describe('the end of a round', () => {
  it('stops drafts, and never what was sent back: that delay was the review’s', async () => {
    const round = await buildOpenRound(t, { closesAt: new Date(t.clock.now().getTime() + 60_000) });
    const stage = { ...s, roundId: round.id };
    const draft = await buildDraft(stage);
    const { id } = await buildSubmitted(stage);
    await ok(
      s.clerk.request('POST', `/api/scenarios/${id}/return`, {
        returns: [{ field: 'goal', reason: '示例' }],
      }),
    );
    t.clock.advance(120_000);
    const late = await s.enterprise.request('POST', `/api/scenarios/${draft.id}/submit`, {
      revision: draft.revision,
    });
    expect(codeOf(late)).toBe('round_not_open');
    expect((await view(s.enterprise, draft.id)).abilities).not.toContain('submit');
    const { revision } = await view(s.enterprise, id);
    const again = await s.enterprise.request('POST', `/api/scenarios/${id}/resubmit`, { revision });
    expect(again.json()).toMatchObject({ status: 'formal_review' });
  });

  it('moved later is told to who has a draft in it, and to nobody else', async () => {
    const round = await buildOpenRound(t);
    await buildDraft({ ...s, roundId: round.id });
    const body = { closesAt: dueIn(t, 9), reason: '示例：系统检修' };
    await ok(s.clerk.request('POST', `/api/rounds/${round.id}/extend`, body));
    expect(await newsOf(s.enterprise)).toMatchObject({
      kind: 'round_extended',
      data: { to: body.closesAt, reason: body.reason },
    });
    expect((await newsOf(stranger))?.kind).not.toBe('round_extended');
  });

  it('opens a field whose day has passed meanwhile, so that no return is a dead end', async () => {
    const { id } = await buildSubmitted(s, { neededBy: '2099-06-30' });
    await ok(
      s.clerk.request('POST', `/api/scenarios/${id}/return`, {
        returns: [{ field: 'openness', reason: '示例' }],
      }),
    );
    const before = await view(s.enterprise, id);
    expect(before.openFields).toEqual(['openness']);
    // The reduced text belongs to the new openness: both come in one save.
    const after = await ok<Scenario & { openFields: string[] }>(
      save(s.enterprise, before, { openness: 'desensitised', publicSummary: '摘' }),
    );
    expect(after.openFields).toEqual(['openness', 'publicSummary']);
    await ok(save(s.enterprise, after, { publicSummary: '摘要' }));
    expect(codeOf(await save(s.enterprise, await view(s.enterprise, id), { goal: 'x' }))).toBe(
      'fields_closed',
    );
  });
});

describe('taking back and giving up', () => {
  it('keeps number and versions, and lets everything change again', async () => {
    const { id, code } = await buildSubmitted(s);
    const back = await ok<Scenario & { openFields: string[] }>(
      s.enterprise.request('POST', `/api/scenarios/${id}/take-back`),
    );
    expect(back).toMatchObject({ status: 'draft', code });
    expect(back.openFields.length).toBeGreaterThan(15);
    expect((await s.clerk.request('GET', `/api/scenarios/${id}`)).statusCode).toBe(404);
    const again = await ok(
      s.enterprise.request('POST', `/api/scenarios/${id}/submit`, { revision: back.revision }),
    );
    expect(again).toMatchObject({ code, version: 2 });
  });

  it('leaves the reason in the history; a draft never handed in stays unknown to the bureau', async () => {
    const reason = '示例：项目调整，不再报送。';
    const submitted = await buildSubmitted(s);
    const draft = await buildDraft(s);
    for (const { id } of [submitted, draft])
      await ok(s.enterprise.request('POST', `/api/scenarios/${id}/withdraw`, { reason }));
    expect((await history(s.clerk, submitted.id)).timeline.at(-1)).toMatchObject({
      verb: 'withdraw',
      reason,
    });
    expect((await s.clerk.request('GET', `/api/scenarios/${draft.id}`)).statusCode).toBe(404);
  });
});

describe('a rejection', () => {
  it('ends it in formal review with a reason that the enterprise reads', async () => {
    const { id, code } = await buildSubmitted(s);
    const reason = '示例：不属于本批次征集范围。';
    await ok(s.clerk.request('POST', `/api/scenarios/${id}/reject`, { reason }));
    expect(await view(s.enterprise, id)).toMatchObject({
      status: 'rejected',
      code,
      decision: { verdict: 'rejected', reason, by: null },
      opinions: [],
      abilities: ['copy'],
    });
    expect((await view(s.clerk, id)).decision.by).toBe('示例·经办');
    expect(await newsOf(s.enterprise)).toMatchObject({
      kind: 'scenario_decided',
      data: { decision: 'reject', reason },
    });
  });

  it('against the experts’ majority is the bureau’s to give, and shows beside it', async () => {
    const { id } = await buildOpinionsIn(s);
    await ok(s.clerk.request('POST', `/api/scenarios/${id}/reject`, { reason: '示例：资金不足' }));
    expect(await view(s.enterprise, id)).toMatchObject({
      decision: { verdict: 'rejected' },
      tally: { majority: 'support' },
    });
  });
});

describe('what is not one’s own', () => {
  it('is the 404 of what is not there, whatever is tried', async () => {
    const { id, revision } = await buildDraft(s);
    const acts = (of: string): ['GET' | 'POST' | 'PATCH', string, object?][] => [
      ['GET', `/api/scenarios/${of}`],
      ['GET', `/api/scenarios/${of}/history`],
      ['PATCH', `/api/scenarios/${of}`, { revision, changes: { goal: 'x' } }],
      ['POST', `/api/scenarios/${of}/submit`, { revision }],
      ['POST', `/api/scenarios/${of}/resubmit`, { revision }],
      ['POST', `/api/scenarios/${of}/take-back`],
      ['POST', `/api/scenarios/${of}/withdraw`, { reason: 'x' }],
    ];
    const judge = s.judges[0] as Client;
    for (const by of [stranger, judge, s.clerk])
      for (const [i, [method, url, body]] of acts(id).entries()) {
        const [, missing = ''] = acts(NOBODY)[i] ?? [];
        const foreign = await by.request(method, url, body);
        const none = await by.request(method, missing, body);
        expect([url, foreign.statusCode, told(foreign)]).toEqual([url, 404, told(none)]);
      }
  });

  it('is out of the lists of others', async () => {
    const { id } = await buildDraft(s);
    const ids = async (by: Client) =>
      (await by.request('GET', '/api/me/scenarios?limit=100'))
        .json()
        .items.map((item: { id: string }) => item.id);
    expect(await ids(s.enterprise)).toContain(id);
    expect(await ids(stranger)).toEqual([]);
  });
});
