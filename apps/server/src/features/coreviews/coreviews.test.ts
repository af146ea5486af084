import { coreviews } from '@jiebang/db/schema/coreviews';
import { auditEvents } from '@jiebang/db/schema/platform';
import { defaultReview } from '@jiebang/domain/programs/settings/review';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
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
let other: Client;
let program: { id: string; revision: number; settings: { review: object } };
let cyber: string;
let police: string;
const MONDAY = '2026-09-14T02:00:00Z';
/** Five working days from then, one of them a Sunday that is worked. */
const END = '2026-09-20T16:00:00Z';
const both = (zh: string, en = zh) => ({ zh, en });

beforeAll(async () => {
  t = await startTestApp();
  t.clock.set(new Date(MONDAY));
  s = await setStage(t);
  officer = await t.as('department_officer');
  other = await t.as('department_officer_b');
  const department = async (slug: string, name: string, member: Client) => {
    const { id } = await ok<{ id: string }>(
      s.clerk.request('POST', '/api/departments', { slug, name: both(name, slug) }),
    );
    await ok(s.clerk.request('PUT', `/api/departments/${id}/members/${member.userId}`));
    return id;
  };
  cyber = await department('cyberspace', '网信部门', officer);
  police = await department('public-security', '公安部门', other);
  const { items } = await ok<{ items: { id: string }[] }>(s.clerk.request('GET', '/api/programs'));
  program = await ok(s.clerk.request('GET', `/api/programs/${items[0]?.id}/rules`));
  await rule({ departments: [cyber, police], days: 5, whenSilent: 'escalate' });
});
afterAll(() => t.close());

/** Another day: sessions of the one before have ended. */
async function at(instant: string): Promise<void> {
  t.clock.set(new Date(instant));
  s.clerk = await t.as('bureau_clerk');
  s.enterprise = await t.as('enterprise');
  officer = await t.as('department_officer');
  other = await t.as('department_officer_b');
}

/** What follows a high class. */
async function rule(high: { departments: string[]; days: number; whenSilent: string }): Promise<void> {
  const review = { ...defaultReview, classes: { ...defaultReview.classes, high } };
  program = await ok(
    s.clerk.request('PATCH', `/api/programs/${program.id}`, {
      revision: program.revision,
      settings: { review },
    }),
  );
}

const RISKY = { background: '对接电网调度数据。', risk: 'low' };
type Item = { id: string; scenario: { code: string }; overdue: boolean; workingDaysLeft: number };
type Queue = { items: Item[]; open: number; overdue: number };
const queue = (by: Client, query = '') => ok<Queue>(by.request('GET', `/api/coreviews?limit=100${query}`));
const status = async (id: string) => (await ok(s.clerk.request('GET', `/api/scenarios/${id}`))).status;
const codeOf = (answer: { statusCode: number; json<T>(): T }) =>
  answer.statusCode < 400 ? 'ok' : answer.json<{ code: string }>().code;
const agree = (by: Client, id: string) => by.request('POST', `/api/coreviews/${id}/agree`, {});
const object = (by: Client, id: string, opinion = '缺少数据安全评估。') =>
  by.request('POST', `/api/coreviews/${id}/object`, { opinion });
const sweep = () =>
  sweepCoreviews(
    { actor: system('test'), requestId: 'test', log: t.app.log as never, services: t.services },
    coreviewFollowUp,
  );
async function asked(by: Client, code: string | null): Promise<string> {
  const found = (await queue(by)).items.find((item) => item.scenario.code === code);
  if (!found) throw new Error(`this department is not asked about ${code}`);
  return found.id;
}
/** In department review. */
async function refer() {
  const made = await buildSubmitted(s, RISKY);
  await ok(passFormal(s.clerk, made.id));
  expect(await status(made.id)).toBe('department_review');
  return made;
}

describe('the risk class', () => {
  it('is proposed with the words that speak for it, and departing from it takes a reason', async () => {
    const { id } = await buildSubmitted(s, RISKY);
    const path = `/api/scenarios/${id}/risk`;
    const seen = await ok<{ version: number }>(s.clerk.request('GET', path));
    const evidence = [
      { field: 'background', word: '电网' },
      { field: 'background', word: '调度' },
    ];
    expect(seen).toMatchObject({
      proposal: { risk: 'high', factors: [{ factor: 'critical_infrastructure', evidence }] },
      confirmed: null,
      abilities: ['confirm'],
    });
    const pass = () => s.clerk.request('POST', `/api/scenarios/${id}/pass-formal-review`, {});
    expect((await pass()).json()).toMatchObject({
      code: 'formal_incomplete',
      errors: [{ path: 'risk', code: 'risk_unconfirmed' }],
    });
    const put = (body: object) => s.clerk.request('PUT', path, { version: 1, factors: [], ...body });
    expect((await put({ risk: 'low' })).json()).toMatchObject({ errors: [{ path: 'reason' }] });
    expect(codeOf(await put({ risk: 'low', version: 2, reason: '示例' }))).toBe('conflict');
    const kept = await ok<object>(put({ risk: 'low', reason: '仅引用公开数据。' }));
    expect(kept).toMatchObject({ confirmed: { risk: 'low', by: '示例·经办', stands: true }, asks: [] });
    await ok(pass());
    expect(await status(id), 'a low class concerns nobody').toBe('expert_review');
    const told = await t.services.db
      .select()
      .from(auditEvents)
      .where(and(eq(auditEvents.subjectId, id), eq(auditEvents.action, 'scenario.confirm_risk')));
    expect(told).toHaveLength(1);
  });

  it('is asked for anew when a later version raises other questions', async () => {
    const { id } = await buildSubmitted(s);
    await confirmRisk(s.clerk, id);
    const back = { returns: [{ field: 'background', reason: '示例' }] };
    await ok(s.clerk.request('POST', `/api/scenarios/${id}/return`, back));
    const changes = { background: RISKY.background };
    const { revision } = await ok(s.enterprise.request('GET', `/api/scenarios/${id}`));
    const saved = await ok(s.enterprise.request('PATCH', `/api/scenarios/${id}`, { revision, changes }));
    await ok(s.enterprise.request('POST', `/api/scenarios/${id}/resubmit`, { revision: saved.revision }));
    const refused = await s.clerk.request('POST', `/api/scenarios/${id}/pass-formal-review`, {});
    expect(refused.json()).toMatchObject({ errors: [{ code: 'risk_outdated' }] });
  });
});

describe('a department', () => {
  it('sees what it was asked, without the contact; what it was not asked looks like nothing at all', async () => {
    await rule({ departments: [cyber], days: 5, whenSilent: 'escalate' });
    const { code } = await refer();
    const id = await asked(officer, code);
    const seen = await ok<{ content: object }>(officer.request('GET', `/api/coreviews/${id}`));
    expect(seen).toMatchObject({
      scenario: { code },
      version: 1,
      days: 5,
      lastDay: '2026-09-20',
      abilities: ['agree', 'object'],
      factors: ['critical_infrastructure'],
    });
    expect(JSON.stringify(seen)).not.toContain('13812340000');
    const missing = '01900000-0000-7000-8000-000000000000';
    for (const [method, path] of [
      ['GET', ''],
      ['POST', '/agree'],
      ['POST', '/object'],
    ] as const) {
      const body = method === 'GET' ? undefined : { opinion: '示例' };
      const [hers, nobodys] = await Promise.all(
        [id, missing].map((one) => other.request(method, `/api/coreviews/${one}${path}`, body)),
      );
      const bytes = (answer = hers) => answer?.body.replace(/"requestId":"[^"]*"/, '');
      expect(hers?.statusCode).toBe(404);
      expect(bytes(hers)).toBe(bytes(nobodys));
    }
    expect((await queue(other)).items).toEqual([]);
    await ok(agree(officer, id));
    await rule({ departments: [cyber, police], days: 5, whenSilent: 'escalate' });
  });

  it('objects with a reason: back to the desk; passed again, only who agreed to this text is not asked again', async () => {
    const { id, code } = await refer();
    const [hers, his] = [await asked(officer, code), await asked(other, code)];
    await ok(agree(officer, hers));
    expect((await object(other, his, ' ')).json()).toMatchObject({ errors: [{ path: 'opinion' }] });
    await ok(object(other, his));
    expect(await status(id)).toBe('formal_review');
    expect(codeOf(await agree(other, his)), 'an answer is given once').toBe('wrong_state');
    const history = (by: Client) =>
      ok<{ coreviews: object[] }>(by.request('GET', `/api/scenarios/${id}/history`));
    expect((await history(s.enterprise)).coreviews[0]).toMatchObject({ status: 'objected', reason: null });
    expect((await history(s.clerk)).coreviews[0]).toMatchObject({ reason: '缺少数据安全评估。' });

    await ok(passFormal(s.clerk, id));
    expect((await queue(officer)).items.some((item) => item.scenario.code === code)).toBe(false);
    await ok(agree(other, await asked(other, code)));
    expect(await status(id)).toBe('expert_review');
  });

  it('cannot be passed over by a lower class once it has objected', async () => {
    const { id, code } = await refer();
    await ok(object(officer, await asked(officer, code)));
    const body = { version: 1, risk: 'low', factors: [], reason: '经复核风险较低。' };
    await ok(s.clerk.request('PUT', `/api/scenarios/${id}/risk`, body));
    await ok(s.clerk.request('POST', `/api/scenarios/${id}/pass-formal-review`, {}));
    expect(await status(id)).toBe('department_review');
    await ok(agree(officer, await asked(officer, code)));
    expect(await status(id)).toBe('expert_review');
  });

  it('that nobody can answer for, or a year without calendar, stops the pass instead of being counted on', async () => {
    const empty = await ok<{ id: string }>(
      s.clerk.request('POST', '/api/departments', { slug: 'empty', name: both('无人部门', 'Empty') }),
    );
    await rule({ departments: [empty.id], days: 5, whenSilent: 'escalate' });
    const { id } = await buildSubmitted(s, RISKY);
    expect((await passFormal(s.clerk, id)).json()).toMatchObject({
      code: 'department_unstaffed',
      details: { departmentZh: '无人部门' },
    });
    await rule({ departments: [cyber], days: 60, whenSilent: 'escalate' });
    await at('2026-12-01T02:00:00Z');
    expect((await passFormal(s.clerk, id)).json()).toMatchObject({ code: 'calendar_missing' });
    expect(await status(id)).toBe('formal_review');
    await at(MONDAY);
    await rule({ departments: [cyber, police], days: 5, whenSilent: 'escalate' });
  });
});

describe('the clock', () => {
  it('takes silence for consent where the rule says so, and an answer after the end is none', async () => {
    await rule({ departments: [cyber, police], days: 5, whenSilent: 'consent' });
    const { id, code } = await refer();
    const [hers, his] = [await asked(officer, code), await asked(other, code)];
    await ok(agree(officer, hers));
    await at('2026-09-20T15:59:59Z');
    expect(await sweep()).toBe(0);
    await at(END);
    expect(codeOf(await object(other, his))).toBe('coreview_over');
    // Two workers at once record it once.
    expect((await barrier([sweep, sweep])).reduce((a, b) => a + b)).toBe(1);
    expect(await status(id)).toBe('expert_review');
    await at(MONDAY);
  });

  it('escalates where silence is no consent: told, overdue, still to be answered', async () => {
    await rule({ departments: [cyber], days: 5, whenSilent: 'escalate' });
    const { id, code } = await refer();
    await at(END);
    expect(await sweep()).toBe(1);
    expect(await sweep()).toBe(0);
    const { items, overdue } = await queue(officer, '&overdue=true');
    expect([items.map((item) => item.workingDaysLeft), overdue]).toEqual([[0], 1]);
    for (const by of [officer, s.clerk]) {
      const told = await ok<{ items: { kind: string }[] }>(by.request('GET', '/api/me/notifications'));
      expect(told.items[0]?.kind).toBe('coreview_escalated');
    }
    await ok(agree(officer, await asked(officer, code)));
    expect(await status(id)).toBe('expert_review');
    await at(MONDAY);
    await rule({ departments: [cyber, police], days: 5, whenSilent: 'consent' });
  });
});

describe('at the same moment', () => {
  const stands = (id: string) => t.services.db.select().from(coreviews).where(eq(coreviews.scenarioId, id));

  it('two officers of one department: one answer counts', async () => {
    await ok(s.clerk.request('PUT', `/api/departments/${cyber}/members/${other.userId}`));
    await rule({ departments: [cyber], days: 5, whenSilent: 'consent' });
    for (let i = 0; i < 3; i++) {
      const { id, code } = await refer();
      const one = await asked(officer, code);
      const answers = await barrier([() => agree(officer, one), () => object(other, one)]);
      expect(answers.map(codeOf).sort()).toEqual(['ok', 'wrong_state']);
      expect(await status(id)).toBe(answers[0]?.statusCode === 200 ? 'expert_review' : 'formal_review');
    }
    await rule({ departments: [cyber, police], days: 5, whenSilent: 'consent' });
  });

  it('the last two departments agree: the scenario goes on once, and none is left behind', async () => {
    for (let i = 0; i < 3; i++) {
      const { id, code } = await refer();
      const rows = await stands(id);
      const [hers, his] = [cyber, police].map(
        (department) => rows.find((row) => row.departmentId === department)?.id as string,
      );
      const answers = await barrier([
        () => agree(officer, hers as string),
        () => agree(other, his as string),
      ]);
      expect(answers.map(codeOf), code ?? '').toEqual(['ok', 'ok']);
      expect(await status(id)).toBe('expert_review');
    }
  });

  it('an answer and the clock: the department has one last word', async () => {
    await rule({ departments: [cyber], days: 5, whenSilent: 'escalate' });
    const { id, code } = await refer();
    const one = await asked(officer, code);
    await at(END);
    const [answer] = await Promise.all([agree(officer, one), sweep(), sweep()]);
    expect(codeOf(answer)).toBe('ok');
    expect((await stands(id)).map((row) => row.status)).toEqual(['agreed']);
    expect(await status(id)).toBe('expert_review');
  });
});
