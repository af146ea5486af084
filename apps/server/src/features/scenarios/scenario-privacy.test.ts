import { users } from '@jiebang/db/schema/identity';
import { memberships } from '@jiebang/db/schema/organisations';
import { auditEvents } from '@jiebang/db/schema/platform';
import { and, eq, like } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  buildApproved,
  buildBeforePanel,
  buildOpinionsIn,
  buildSubmitted,
  ok,
  type Stage,
  setStage,
} from '../../../test/build-scenario.ts';
import { type Client, startTestApp, type TestApp } from '../../../test/harness.ts';

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
const act = (by: Client, id: string, verb: string, body: object = { reason: '示例' }) =>
  by.request('POST', `/api/scenarios/${id}/${verb}`, body);

describe('two worlds that differ only in a judge’s name', () => {
  /** Everything that enterprise and public can ask about it, byte for byte. */
  async function everythingSeen(id: string): Promise<string> {
    const asked: [Client, string][] = [
      [s.enterprise, `/api/scenarios/${id}`],
      [s.enterprise, `/api/scenarios/${id}/history`],
      [s.enterprise, '/api/me/scenarios?limit=100'],
      [s.enterprise, '/api/me/notifications?limit=100'],
      [t.anonymous, '/api/rounds?limit=100'],
    ];
    const answers = [];
    for (const [by, url] of asked) answers.push((await by.request('GET', url)).body);
    return answers.join('\n');
  }
  const rename = async (judge: Client, name: string) => {
    await t.services.db.update(users).set({ name }).where(eq(users.id, judge.userId));
  };

  it.each([
    ['before the decision', buildOpinionsIn],
    ['after the decision', buildApproved],
  ])('look the same to the enterprise and the public, %s', async (_when, build) => {
    const { id } = await build(s);
    const judge = s.judges[2] as Client;
    const first = await everythingSeen(id);
    await rename(judge, '示例·另一位姓名很长很长的专家');
    const second = await everythingSeen(id);
    await rename(judge, '示例·专家丙');
    expect(second).toBe(first);
    expect(first).not.toContain('专家丙');
    for (const { userId } of s.judges) expect(first).not.toContain(userId);
  });

  it('nor does the enterprise learn before the decision that anybody has answered', async () => {
    const { id } = await buildBeforePanel(s);
    const seen = (await s.enterprise.request('GET', `/api/scenarios/${id}`)).json();
    expect(seen).toMatchObject({ opinions: [], tally: null, panel: null, dueAt: null, clerk: null });
  });
});

describe('the contact of a scenario', () => {
  it('stays out of the audit log and of every notice, whatever is done to it', async () => {
    const secret = { contactName: '某不公开人', contactPhone: '13987654321' };
    const { id } = await buildApproved(s, secret);
    const { json } = await s.clerk.request('GET', `/api/scenarios/${id}`);
    expect(json().content).toMatchObject(secret);
    const events = await t.services.db.select().from(auditEvents);
    expect(JSON.stringify(events.map(({ data }) => data))).not.toMatch(/某不公开人|13987654321/);
    for (const who of [s.enterprise, s.clerk, ...s.judges])
      expect((await who.request('GET', '/api/me/notifications?limit=100')).body).not.toMatch(
        /某不公开人|13987654321/,
      );
  });
});

describe('who belongs to the poster', () => {
  const join = () =>
    t.services.db
      .insert(memberships)
      .values({ organisationId: s.organisationId, userId: approver.userId, role: 'member' });
  const leave = () =>
    t.services.db
      .delete(memberships)
      .where(and(eq(memberships.userId, approver.userId), eq(memberships.organisationId, s.organisationId)));

  it('neither decides on it nor learns who judges it, whatever their office', async () => {
    const review = await buildSubmitted(s);
    const decision = await buildOpinionsIn(s);
    await join();
    const given = (await s.clerk.request('GET', `/api/scenarios/${decision.id}`)).json().panel.opinions[0].id;
    const answers = {
      return: await act(approver, review.id, 'return', { returns: [{ field: 'goal', reason: '示例' }] }),
      reject: await act(approver, review.id, 'reject'),
      approve: await act(approver, decision.id, 'approve'),
      assign: await act(approver, review.id, 'assign', { clerkId: approver.userId, from: null }),
      experts: await approver.request('GET', `/api/scenarios/${decision.id}/experts`),
    };
    for (const [verb, answer] of Object.entries(answers))
      expect([verb, codeOf(answer)]).toEqual([verb, 'own_organisation']);
    const replace = await approver.request('POST', `/api/opinions/${given}/replace`, {
      expertId: given,
      dueAt: new Date(t.clock.now().getTime() + 60_000).toISOString(),
    });
    expect(codeOf(replace)).toBe('not_found');
    const seen = (await approver.request('GET', `/api/scenarios/${decision.id}`)).json();
    expect(seen).toMatchObject({ panel: null, tally: null, opinions: [], clerk: null });
    expect(seen.abilities).not.toContain('approve');
    const named = await act(s.clerk, review.id, 'assign', { clerkId: approver.userId, from: null });
    expect(named.json()).toMatchObject({ code: 'own_organisation', errors: [{ path: 'clerkId' }] });
    await leave();
  });

  it('is not told of it as a clerk when it is handed in', async () => {
    await join();
    const { code } = await buildSubmitted(s);
    await leave();
    const { items } = await ok<{ items: { data: { code?: string } }[] }>(
      approver.request('GET', '/api/me/notifications?limit=100'),
    );
    expect(items.filter(({ data }) => data.code === code)).toEqual([]);
  });
});

it('an autosave leaves the names of the fields in the audit log, never what they say', async () => {
  await buildSubmitted(s, { background: '此句只在草稿里出现' });
  const saves = await t.services.db
    .select()
    .from(auditEvents)
    .where(like(auditEvents.action, 'scenario.save'));
  expect(saves.length).toBeGreaterThan(0);
  expect(JSON.stringify(saves.map(({ data }) => data))).not.toContain('此句只在草稿里出现');
  expect(saves[0]?.data).toMatchObject({ changed: expect.arrayContaining(['title', 'goal']) });
});
