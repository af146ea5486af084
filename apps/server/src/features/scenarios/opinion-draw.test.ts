import { opinionDraws } from '@jiebang/db/schema/opinion-draws';
import { memberships } from '@jiebang/db/schema/organisations';
import { replayDraw } from '@jiebang/domain/scenarios/draw';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  buildSubmitted,
  convene,
  dueIn,
  ok,
  opinionOf,
  passFormal,
  type Stage,
  setStage,
} from '../../../test/build-scenario.ts';
import { barrier, type Client, startTestApp, type TestApp } from '../../../test/harness.ts';
import { violatedConstraint } from '../../platform/errors.ts';
import { lotOf } from '../../platform/lot-of.ts';

let t: TestApp;
let s: Stage;
let second: Client;
let judges: Client[];
beforeAll(async () => {
  t = await startTestApp();
  s = await setStage(t);
  second = await t.as('bureau_approver');
  judges = [...s.judges, ...(await Promise.all(['judge_d', 'judge_e', 'judge_f'].map((key) => t.as(key))))];
});
afterAll(() => t.close());

type Person = { id: string; name: string };
type Draw = { pool: Person[]; outcome: Person[]; barred: Person[]; abilities: string[]; poolSm3: string };
const codeOf = (answer: { json<T>(): T }) => answer.json<{ code?: string | null }>().code ?? 'ok';
const url = (id: string, rest = '') => `/api/scenarios/${id}/panel${rest}`;
const passed = async () => await ok(passFormal(s.clerk, (await buildSubmitted(s)).id));
const commit = (by: Client, id: string) => by.request('POST', url(id, '/commit'), {});
const draw = (by: Client, id: string) => by.request('POST', url(id, '/draw'), { dueAt: dueIn(t) });
const drawn = async (id: string) => {
  await ok(commit(s.clerk, id));
  return (await ok<{ draw: Draw }>(draw(second, id))).draw;
};
const join = (userId: string) =>
  t.services.db
    .insert(memberships)
    .values({ organisationId: s.organisationId, userId, role: 'member', joinedAt: t.clock.now() });
const leave = (userId: string) =>
  t.services.db
    .delete(memberships)
    .where(and(eq(memberships.userId, userId), eq(memberships.organisationId, s.organisationId)));

describe('a panel is drawn', () => {
  it('by a second person, from a pool whose hash was on record before, and anybody draws it again', async () => {
    const { id, code } = await passed();
    expect(codeOf(await draw(second, id))).toBe('wrong_state');
    const fixed = await commit(s.clerk, id);
    expect(fixed.json()).toMatchObject({ draw: { seats: 3, drawnBy: null, outcome: [], abilities: [] } });
    const [sealed] = await t.services.db.select().from(opinionDraws).where(eq(opinionDraws.scenarioId, id));
    expect(fixed.body).not.toContain(sealed?.seed);
    expect(codeOf(await s.clerk.request('GET', url(id, '/draw/record')))).toBe('wrong_state');
    expect(codeOf(await draw(s.clerk, id))).toBe('draw_other_person');
    expect(codeOf(await convene(s, s.clerk, id))).toBe('draw_decides');
    const offered = await ok<{ draw: Draw }>(second.request('GET', url(id, '/draw')));
    expect(offered.draw.abilities).toEqual(['draw']);
    const { draw: done } = await ok<{ draw: Draw }>(draw(second, id));
    expect(done).toMatchObject({ barred: [], abilities: [], drawnBy: '示例·审批' });

    const record = (await s.clerk.request('GET', url(id, '/draw/record'))).json();
    const again = replayDraw(record, lotOf('').hash);
    expect(again).toEqual({ outcome: done.outcome.map((one) => one.id), problems: [] });
    expect(await ok(second.request('GET', url(id, '/draw/replay')))).toMatchObject({ same: true });
    for (const one of judges) {
      const asked = await opinionOf(one, code).then(
        () => true,
        () => false,
      );
      expect(asked).toBe(done.outcome.some((person) => person.id === one.userId));
    }
  });

  it('once, of two at the same moment, and its pool is fixed once', async () => {
    const { id } = await passed();
    const fixing = await barrier([() => commit(s.clerk, id), () => commit(s.clerk, id)]);
    expect(fixing.map(codeOf).sort()).toEqual(['ok', 'wrong_state']);
    const drawing = await barrier([() => draw(second, id), () => draw(second, id)]);
    expect(drawing.map(codeOf).sort()).toEqual(['ok', 'wrong_state']);
    expect(await ok(s.clerk.request('GET', `/api/scenarios/${id}`))).toMatchObject({ panel: { size: 3 } });
  });

  it('without whoever has joined the poster since the pool was fixed, who is named', async () => {
    const { id } = await passed();
    await ok(commit(s.clerk, id));
    const { userId } = judges[0] as Client;
    await join(userId);
    const { draw: done } = await ok<{ draw: Draw }>(draw(second, id));
    await leave(userId);
    expect(done.barred.map((one) => one.id)).toEqual([userId]);
    expect(done.outcome.map((one) => one.id)).not.toContain(userId);
    expect(await ok(second.request('GET', url(id, '/draw/replay')))).toMatchObject({ same: true });
  });

  it('from what the database lets nobody move afterwards, nor draw a second time, nor draw alone', async () => {
    const { id } = await passed();
    const change = (set: Partial<typeof opinionDraws.$inferInsert>) =>
      t.services.db
        .update(opinionDraws)
        .set(set)
        .where(eq(opinionDraws.scenarioId, id))
        .then(() => 'changed', violatedConstraint);
    await ok(commit(s.clerk, id));
    expect(await change({ seed: 'another' })).toBe('opinion_draws_frozen');
    expect(await change({ pool: [] })).toBe('opinion_draws_frozen');
    const alone = { drawnBy: s.clerk.userId, drawnAt: t.clock.now(), barred: [] };
    expect(await change({ ...alone, outcome: judges.slice(0, 3).map(({ userId }) => userId) })).toBe(
      'opinion_draws_two_persons',
    );
    await ok(draw(second, id));
    expect(await change({ outcome: judges.slice(0, 3).map(({ userId }) => userId) })).toBe(
      'opinion_draws_frozen',
    );
  });
});

describe('a place of a drawn panel', () => {
  it('goes to the next of the order, and to one who is named, with a reason, when nobody is left', async () => {
    const { id, code } = await passed();
    const { pool, outcome } = await drawn(id);
    const spare = pool.length - outcome.length;
    const places = [...outcome.map((one) => one.id)];
    const giveBack = async (userId: string) => {
      const by = judges.find((judge) => judge.userId === userId) as Client;
      const given = await opinionOf(by, code);
      await ok(by.request('POST', `/api/opinions/${given.id}/recuse`, { reason: '示例：曾合作' }));
      return given.id;
    };
    const replace = (opinion: string, body: object = {}) =>
      s.clerk.request('POST', `/api/opinions/${opinion}/replace`, { dueAt: dueIn(t), ...body });
    for (let i = 0; i < spare; i++) {
      const opinion = await giveBack(places.shift() as string);
      if (i === 0)
        expect(codeOf(await replace(opinion, { expertId: places[0], reason: '示例' }))).toBe('draw_decides');
      const view = await ok<{ panel: { opinions: { expert: Person; chosenReason: string | null }[] } }>(
        replace(opinion),
      );
      const taken = view.panel.opinions.at(-1);
      expect(taken?.chosenReason).toBeNull();
      places.push(taken?.expert.id as string);
    }
    const last = await giveBack(places.shift() as string);
    expect((await replace(last)).json()).toMatchObject({
      errors: [{ path: 'expertId' }, { path: 'reason' }],
    });
  });
});

it('whoever has an interest in the scenario, and whoever is not of the bureau, learns nothing of its draw', async () => {
  const { id } = await passed();
  const { outcome } = await drawn(id);
  for (const rest of ['/draw', '/draw/record', '/draw/replay'])
    for (const by of [s.enterprise, judges[0] as Client])
      expect((await by.request('GET', url(id, rest))).statusCode).toBe(403);
  await join(second.userId);
  for (const rest of ['/draw', '/draw/record', '/draw/replay'])
    expect(codeOf(await second.request('GET', url(id, rest)))).toBe('own_organisation');
  await leave(second.userId);
  const seen = await s.enterprise.request('GET', `/api/scenarios/${id}`);
  for (const { id: expert, name } of outcome) {
    expect(seen.body).not.toContain(expert);
    expect(seen.body).not.toContain(`"${name}"`);
  }
});
