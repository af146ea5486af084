import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildPerson } from '../../../test/build-challenges.ts';
import { buildBody } from '../../../test/build-scenarios.ts';
import { barrier } from '../../../test/harness.ts';
import { closeDue } from '../lists/close-due.ts';
import { codeOf, type ListTest, startListTest } from '../lists/testing/start-list-test.ts';
import { type RankingTest, withOffice } from '../rankings/testing/start-ranking-test.ts';
import { createWebhook } from './create-webhook.ts';
import { removeOldDeliveries } from './remove-old-deliveries.ts';

let p: ListTest;
let r: RankingTest;
beforeAll(async () => {
  p = await startListTest();
  r = await withOffice(p.t);
  const clerk = await buildPerson(p.t);
  await createWebhook(
    { ...clerk, actor: { ...clerk.actor, capabilities: ['programs.manage'] } },
    {
      organisationId: null,
      url: 'https://receiver.example/events',
      description: '',
      events: ['list.act', 'challenge.closed', 'result.published'],
    },
  );
});
afterAll(() => p.t.close());

type Event = { data: Record<string, unknown>; same: boolean };
/** Events on a row, the oldest first; `same`: written by the very transaction that wrote the act. */
const eventsOf = async (type: string, subject: string, act: string) =>
  (
    await p.sql(
      `select e.data, e.xmin::text = any(array(${act})) as same from webhook_events e
        where e.type = $1 and e.subject = $2 order by e.id`,
      type,
      subject,
    )
  ).rows as Event[];
const ofActs = (id: string) =>
  eventsOf('list.act', id, `select xmin::text from list_acts where list_id = '${id}'`);
const published = async (contents: Parameters<ListTest['draft']>[0]) => {
  const { id, challenges } = await p.draft(contents);
  for (const [at, challenge] of challenges.entries())
    if (contents?.[at]?.openness === 'directed')
      await p.clerk.request('PUT', `/api/challenges/${challenge.id}/invitees`, {
        organisationIds: [await buildBody(p.t, 'vendor', '示例·受邀单位')],
      });
  await p.makeReady(id);
  await p.publish(p.approver, id);
  return await p.see(id);
};

describe('the world outside is told', () => {
  test('of every act on a published list, in the transaction of the act, and not of what failed', async () => {
    const list = await published([{ title: '甲题（示例）' }, { title: '乙题（示例）' }]);
    const [first] = list.challenges;
    const to = p.inDays(30);
    const extend = (deadlineAt: string) =>
      p.act(list.id, { kind: 'extend', deadlineAt, reason: '应企业要求' });
    expect(codeOf(await extend(p.inDays(1)))).toBe('deadline_earlier');
    expect(codeOf(await extend(to))).toBe('ok');
    await p.act(list.id, { kind: 'withdraw_challenge', challengeId: first?.id, reason: '需求变化' });
    await p.act(list.id, { kind: 'withdraw', reason: '计划调整' });
    const told = await ofActs(list.id);
    expect(told.map(({ same }) => same)).toEqual([true, true, true]);
    expect(told.map(({ data }) => data)).toEqual([
      expect.objectContaining({ act: 'extend', challenge: null, reason: '应企业要求', deadlineAt: to }),
      expect.objectContaining({ act: 'withdraw_challenge', challenge: first?.code, reason: '需求变化' }),
      expect.objectContaining({ act: 'withdraw', challenge: null, number: list.number }),
    ]);
  });

  test('of each challenge that takes no more proposals, once, but of no directed one', async () => {
    const list = await published([
      { title: '公开题（示例）' },
      { title: '定向题（示例）', openness: 'directed' },
    ]);
    const due = new Date(Date.parse(list.deadlineAt as string));
    await barrier([1, 2].map(() => () => closeDue(p.ctx(due))));
    const told = await Promise.all(
      list.challenges.map(({ id }) =>
        eventsOf('challenge.closed', id, `select xmin::text from challenges where id = '${id}'`),
      ),
    );
    expect(told).toEqual([
      [
        {
          same: true,
          data: { code: list.challenges[0]?.code, title: '公开题（示例）', deadlineAt: list.deadlineAt },
        },
      ],
      [],
    ]);
  });

  test('of a ranking when its notice is over, not when it begins', async () => {
    const built = await r.contest();
    const { id } = await r.inNotice(built);
    const told = () => eventsOf('result.published', id, `select xmin::text from rankings where id = '${id}'`);
    expect(await told()).toEqual([]);
    await r.end();
    expect(await told()).toEqual([
      { same: true, data: expect.objectContaining({ competition: built.slug, sm3: expect.any(String) }) },
    ]);
  });
});

test('deliveries that are over are removed with their events after the days that they are kept, others are not', async () => {
  const sweep = () => removeOldDeliveries(p.ctx());
  const left = async () =>
    (
      await p.sql(`select (select count(*)::int from webhook_deliveries) as deliveries,
        (select count(*)::int from webhook_events) as events, (select count(*)::int from webhook_tries) as tries`)
    ).rows[0];
  const before = await left();
  expect(before.deliveries).toBeGreaterThan(3);
  const { rows } = await p.sql('select id from webhook_deliveries order by id limit 2');
  const ids = rows.map(({ id }) => id as string);
  const over = (day: string, id = ids[0]) =>
    p.sql(
      `update webhook_deliveries set status = 'failed', next_try_at = $2::timestamptz - $3::interval where id = $1`,
      id,
      p.t.clock.now(),
      day,
    );
  await p.sql(
    'insert into webhook_tries (delivery_id, number, at, duration_ms) values ($1, 1, $2, 5)',
    ids[0],
    p.t.clock.now(),
  );
  await over('89 days');
  expect(await sweep()).toBe(0);
  await over('91 days');
  // One that is still to be sent stays, however old it is.
  await p.sql(
    "update webhook_deliveries set next_try_at = next_try_at - interval '91 days' where id = $1",
    ids[1],
  );
  expect((await barrier([sweep, sweep])).toSorted()).toEqual([0, 1]);
  expect(await left()).toEqual({
    deliveries: before.deliveries - 1,
    events: before.events - 1,
    tries: before.tries,
  });
});
