import { coreviews } from '@jiebang/db/schema/coreviews';
import { organisations } from '@jiebang/db/schema/organisations';
import { auditEvents } from '@jiebang/db/schema/platform';
import { defaultReview } from '@jiebang/domain/programs/settings/review';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  buildOpenRound,
  buildSubmitted,
  confirmRisk,
  ok,
  passFormal,
  type Stage,
  setStage,
} from '../../../test/build-scenario.ts';
import { barrier, type Client, startTestApp, type TestApp } from '../../../test/harness.ts';
import { coreviewFollowUp } from '../../coreview-follow-ups.ts';
import { system } from '../../platform/actor.ts';
import { sweepCoreviews } from './public.ts';

let t: TestApp;
let s: Stage;
let officer: Client;
let program: { id: string; revision: number };
const MONDAY = '2026-09-14T02:00:00Z';
/** Five working days from then, one of them a Sunday that is worked. */
const END = '2026-09-20T16:00:00Z';
const JIANGNING = '320115';

beforeAll(async () => {
  t = await startTestApp();
  t.clock.set(new Date(MONDAY));
  s = await setStage(t);
  officer = await t.as('department_officer');
  const { items } = await ok<{ items: { id: string }[] }>(s.clerk.request('GET', '/api/programs'));
  program = await ok(s.clerk.request('GET', `/api/programs/${items[0]?.id}/rules`));
  await rule({});
});
afterAll(() => t.close());

/** Another day: sessions of the one before have ended. */
async function at(instant: string): Promise<void> {
  t.clock.set(new Date(instant));
  s.clerk = await t.as('bureau_clerk');
  s.enterprise = await t.as('enterprise');
  officer = await t.as('department_officer');
}
async function rule(district: object): Promise<void> {
  const review = { ...defaultReview, district: { ...defaultReview.district, asked: true, ...district } };
  const body = { revision: program.revision, settings: { review } };
  program = await ok(s.clerk.request('PATCH', `/api/programs/${program.id}`, body));
}

type Queue = { items: { id: string; kind: string; scenario: { code: string } }[] };
const codeOf = (answer: { statusCode: number; json<T>(): T }) =>
  answer.statusCode < 400 ? 'ok' : answer.json<{ code: string }>().code;
const status = async (id: string) => (await ok(s.enterprise.request('GET', `/api/scenarios/${id}`))).status;
const act = (by: Client, id: string, verb: string, body: object = {}) =>
  by.request('POST', `/api/scenarios/${id}/${verb}`, body);
const answer = (id: string, verb: 'agree' | 'object') =>
  officer.request('POST', `/api/coreviews/${id}/${verb}`, { opinion: '本区尚无条件配套。' });
const rows = (id: string) =>
  t.services.db.select().from(coreviews).where(eq(coreviews.scenarioId, id)).orderBy(coreviews.id);
const sweep = () =>
  sweepCoreviews(
    { actor: system('test'), requestId: 'test', log: t.app.log as never, services: t.services },
    coreviewFollowUp,
  );
async function asked(code: string | null): Promise<string> {
  const { items } = await ok<Queue>(officer.request('GET', '/api/coreviews?limit=100'));
  const found = items.find((item) => item.scenario.code === code);
  if (!found) throw new Error(`this district is not asked about ${code}`);
  expect(found.kind).toBe('district');
  return found.id;
}
/** Handed in by a body of the district, and waiting for its word. */
async function handedIn() {
  const made = await buildSubmitted(s);
  expect(made.status).toBe('district_review');
  return { ...made, question: await asked(made.code) };
}
async function resubmit(id: string): Promise<string> {
  const { revision } = await ok(s.enterprise.request('GET', `/api/scenarios/${id}`));
  const changes = { goal: `实现在线检测，第 ${revision} 稿。` };
  const saved = await ok(s.enterprise.request('PATCH', `/api/scenarios/${id}`, { revision, changes }));
  return (await ok(act(s.enterprise, id, 'resubmit', { revision: saved.revision }))).status;
}
const sendBack = (id: string) =>
  ok(act(s.clerk, id, 'return', { returns: [{ field: 'goal', reason: '示例：请写明' }] }));

describe('a round of a programme that asks districts', () => {
  it('opens only when every district it calls on has an office with an officer', async () => {
    const now = t.clock.now().getTime();
    const { id } = await ok(
      s.clerk.request('POST', '/api/rounds', {
        slug: 'call-of-districts',
        title: { zh: '示例批次', en: 'Sample round' },
        summary: { zh: '摘要', en: 'Summary' },
        opensAt: new Date(now).toISOString(),
        closesAt: new Date(now + 86_400_000).toISOString(),
        settings: { regions: [JIANGNING] },
      }),
    );
    const announce = () => s.clerk.request('POST', `/api/rounds/${id}/announce`);
    const refused = {
      code: 'district_office_missing',
      errors: [{ path: `regions.${JIANGNING}`, code: 'no_district_office' }],
    };
    expect((await announce()).json()).toMatchObject(refused);
    const name = { zh: '江宁区工信局（示例）', en: 'Jiangning (demonstration)' };
    const office = await ok(
      s.clerk.request('POST', '/api/departments', { slug: 'jiangning', name, district: JIANGNING }),
    );
    expect((await announce()).json(), 'nobody could answer').toMatchObject(refused);
    await ok(s.clerk.request('PUT', `/api/departments/${office.id}/members/${officer.userId}`));
    expect((await announce()).statusCode).toBe(200);
  });
});

describe('the district of the poster', () => {
  it('is not asked where the poster is of no district that has an office: the city has it from the start', async () => {
    const { id, status: stands } = await buildSubmitted(s);
    expect(stands).toBe('formal_review');
    expect(codeOf(await passFormal(s.clerk, id))).toBe('ok');
    await t.services.db
      .update(organisations)
      .set({ region: JIANGNING })
      .where(eq(organisations.id, s.organisationId));
  });

  it('recommends before the city can pass; corrections that the city asks for do not ask it again', async () => {
    const { id, code, question } = await handedIn();
    expect(codeOf(await act(s.clerk, id, 'pass-formal-review'))).toBe('wrong_state');
    const seen = await ok<object>(officer.request('GET', `/api/coreviews/${question}`));
    expect(seen).toMatchObject({ kind: 'district', lastDay: '2026-09-20', risk: null, found: [] });
    expect(JSON.stringify(seen)).not.toContain('13812340000');
    expect(codeOf(await answer(question, 'agree'))).toBe('ok');
    const told = await ok<{ items: { kind: string; data: object }[] }>(
      s.clerk.request('GET', '/api/me/notifications'),
    );
    expect(told.items[0]).toMatchObject({ kind: 'district_settled', data: { code, decision: 'agreed' } });
    await sendBack(id);
    expect(await resubmit(id)).toBe('formal_review');
    expect(codeOf(await passFormal(s.clerk, id))).toBe('ok');
    expect(await status(id)).toBe('expert_review');
  });

  it('does not recommend: the city may pass it with a reason of its own, which the poster does not read', async () => {
    const { id, question } = await handedIn();
    await ok(answer(question, 'object'));
    expect(await status(id)).toBe('formal_review');
    const found = await ok<{ items: { id: string; district: string }[] }>(
      s.clerk.request('GET', '/api/review/scenarios?district=objected'),
    );
    expect(found.items).toMatchObject([{ id, district: 'objected' }]);
    await confirmRisk(s.clerk, id);
    const declined = { errors: [{ path: 'district', code: 'district_declined' }] };
    expect((await act(s.clerk, id, 'pass-formal-review')).json()).toMatchObject(declined);
    await ok(act(s.clerk, id, 'pass-formal-review', { reason: '全市布局需要。' }));
    expect(await status(id), 'its word does not count as an objection of a department').toBe('expert_review');
    const history = async (by: Client) =>
      JSON.stringify(await ok(by.request('GET', `/api/scenarios/${id}/history`)));
    expect(await history(s.clerk)).toContain('全市布局需要。');
    for (const hidden of ['全市布局需要。', '本区尚无条件配套。'])
      expect(await history(s.enterprise)).not.toContain(hidden);
  });

  it('that did not recommend is asked again about the version that follows', async () => {
    const { id, code, question } = await handedIn();
    await ok(answer(question, 'object'));
    await sendBack(id);
    expect(await resubmit(id)).toBe('district_review');
    await ok(answer(await asked(code), 'agree'));
    expect(codeOf(await passFormal(s.clerk, id))).toBe('ok');
  });

  it('is no longer asked about what its poster takes back or gives up', async () => {
    for (const [verb, body] of [
      ['take-back', {}],
      ['withdraw', { reason: '示例' }],
    ] as const) {
      const { id, question } = await handedIn();
      await ok(act(s.enterprise, id, verb, body));
      expect((await rows(id)).map((row) => row.status)).toEqual(['recalled']);
      expect(codeOf(await answer(question, 'agree'))).toBe('wrong_state');
    }
  });

  it('keeps nobody from handing in while a year has no calendar: the city finds it unheard', async () => {
    await rule({ days: 60 });
    await at('2026-12-01T02:00:00Z');
    const { id: roundId } = await buildOpenRound(t);
    const { id, status: stands } = await buildSubmitted({ ...s, roundId });
    expect(stands).toBe('formal_review');
    await confirmRisk(s.clerk, id);
    const unheard = { errors: [{ path: 'district', code: 'district_unheard' }] };
    expect((await act(s.clerk, id, 'pass-formal-review')).json()).toMatchObject(unheard);
    await ok(act(s.clerk, id, 'pass-formal-review', { reason: '日历未发布，市级直接审查。' }));
    await at(MONDAY);
    await rule({});
  });
});

describe('the clock of a district', () => {
  it('takes silence for a recommendation where the rule says so; formal review is due from then on', async () => {
    const { id, question } = await handedIn();
    await at(END);
    expect(codeOf(await answer(question, 'object'))).toBe('coreview_over');
    expect((await barrier([sweep, sweep])).reduce((a, b) => a + b)).toBeGreaterThan(0);
    expect((await rows(id)).map((row) => row.status)).toEqual(['consented']);
    const { dueAt, overdue } = await ok<{ dueAt: string; overdue: boolean }>(
      s.clerk.request('GET', `/api/scenarios/${id}`),
    );
    expect([dueAt.slice(0, 16), overdue]).toEqual(['2026-09-27T16:00', false]);
    expect(codeOf(await passFormal(s.clerk, id))).toBe('ok');
    await at(MONDAY);
  });

  it('waits for the answer where silence is none, and says so to the district and to the city', async () => {
    await rule({ whenSilent: 'escalate' });
    const { id, question } = await handedIn();
    await at(END);
    await sweep();
    expect(await status(id)).toBe('district_review');
    for (const by of [officer, s.clerk]) {
      const told = await ok<{ items: { kind: string }[] }>(by.request('GET', '/api/me/notifications'));
      expect(told.items[0]?.kind).toBe('district_escalated');
    }
    await ok(answer(question, 'agree'));
    expect(await status(id)).toBe('formal_review');
    await at(MONDAY);
    await rule({});
  });
});

describe('at the same moment', () => {
  it('an answer and taking it back: never both, and nothing is left open', async () => {
    for (let i = 0; i < 3; i++) {
      const { id, question } = await handedIn();
      const [said, taken] = await barrier([
        () => answer(question, 'agree'),
        () => act(s.enterprise, id, 'take-back'),
      ]);
      // After the answer it lies with the city, where it may still be taken back.
      expect(codeOf(taken as never)).toBe('ok');
      expect(await status(id)).toBe('draft');
      const word = codeOf(said as never) === 'ok' ? 'agreed' : 'recalled';
      expect((await rows(id)).map((row) => row.status)).toEqual([word]);
    }
  });

  it('an answer and the end of its days: the district has one last word, and the scenario comes once', async () => {
    await rule({ whenSilent: 'escalate' });
    const { id, question } = await handedIn();
    await at(END);
    const [said] = await Promise.all([answer(question, 'object'), sweep(), sweep()]);
    expect(codeOf(said)).toBe('ok');
    expect((await rows(id)).map((row) => row.status)).toEqual(['objected']);
    const came = await t.services.db
      .select()
      .from(auditEvents)
      .where(and(eq(auditEvents.subjectId, id), eq(auditEvents.action, 'scenario.district_declines')));
    expect(came).toHaveLength(1);
  });
});
