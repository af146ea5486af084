import { createHmac } from 'node:crypto';
import { Writable } from 'node:stream';
import type { WebhookEventType } from '@jiebang/domain/webhooks/events';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildOrganisation, buildPerson, type Person } from '../../../test/build-challenges.ts';
import { barrier, eventually, startTestApp, type TestApp } from '../../../test/harness.ts';
import { openReceiver, type Received } from '../../../test/receiver.ts';
import { system } from '../../platform/actor.ts';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { createLogger } from '../../platform/logger.ts';
import { createWebhook } from './create-webhook.ts';
import { handle } from './deliver-webhook.handler.ts';
import { LEASE_MS } from './deliveries.repository.ts';
import { publishEvent } from './publish-event.ts';
import { getWebhook, listWebhookDeliveries, listWebhooks } from './read-webhooks.ts';
import { replayWebhookDelivery } from './replay-webhook-delivery.ts';
import { rotateWebhookSecret } from './rotate-webhook-secret.ts';
import { disableWebhook, enableWebhook, removeWebhook } from './step-webhook.ts';
import { testWebhook } from './test-webhook.ts';
import { updateWebhook } from './update-webhook.ts';

type Body = Person & { organisationId: string };
const SUBJECT = '01900000-0000-7000-8000-000000000001';
const HOUR_MS = 3_600_000;

let t: TestApp;
let receiver: Awaited<ReturnType<typeof openReceiver>>;
let owner: Body;
let rival: Body;
let bureau: Person;
let worker: Ctx;
let logged = '';
const build = async (): Promise<Body> => {
  const person = await buildPerson(t);
  return { ...person, organisationId: await buildOrganisation(t, [person.actor]) };
};
beforeAll(async () => {
  receiver = await openReceiver();
  t = await startTestApp({ env: { JIEBANG_WEBHOOKS_PRIVATE: 'true' } });
  [owner, rival] = [await build(), await build()];
  const clerk = await buildPerson(t);
  bureau = { ...clerk, actor: { ...clerk.actor, capabilities: ['programs.manage'] } };
  const sink = new Writable({
    write(chunk, _encoding, next) {
      logged += String(chunk);
      next();
    },
  });
  const log = createLogger('worker', 'trace', sink);
  worker = { actor: system('worker'), requestId: 'test', log, services: t.services };
});
afterAll(async () => {
  await t.close();
  await receiver.stop();
});
beforeEach(async () => {
  receiver.received.length = 0;
  receiver.answer({ status: 204, body: '' });
  // Every test its own addresses.
  await t.services.pool.query("update webhooks set status = 'removed'");
  await t.services.pool.query("update webhook_deliveries set status = 'failed' where status = 'waiting'");
});

const codeOf = (run: Promise<unknown>) =>
  run.then(
    () => 'done',
    (error: unknown) => (error instanceof AppError ? error.code : Promise.reject(error)),
  );
const made = async (by: Person, organisationId: string | null, ...events: WebhookEventType[]) => {
  const { id, secret } = await createWebhook(by, {
    organisationId,
    url: `${receiver.url}?token=in-the-address`,
    description: '',
    events,
  });
  return { id, secret: secret as string };
};
const publish = (type: Parameters<typeof publishEvent>[1]['type'], organisationId?: string) =>
  transact(worker, (work) =>
    publishEvent(work, {
      type,
      subject: SUBJECT,
      ...(organisationId ? { organisationId } : {}),
      data: { title: { zh: '第一号榜单', en: 'List no. 1' }, number: 1 },
    }),
  );
/** Tries what is due, as the queue would. */
const deliverDue = async () => {
  const { rows } = await t.services.pool.query<{ id: string }>(
    "select id from webhook_deliveries where status = 'waiting' and next_try_at <= $1 order by id",
    [t.clock.now()],
  );
  for (const { id } of rows) await handle(worker, { deliveryId: id });
  return rows.length;
};
const logOf = async (by: Person, id: string) => (await listWebhookDeliveries(by, id, { limit: 20 })).items;
/** Worked out from the text of Standard Webhooks, not with our own code. */
const expected = (secret: string, { headers, body }: Received) => {
  const content = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  return `v1,${createHmac('sha256', key).update(content).digest('base64')}`;
};

describe('what is sent', () => {
  test('is signed so that a receiver can check it, and tells what happened', async () => {
    const { id, secret } = await made(bureau, null, 'list.published');
    await publish('list.published');
    await publish('round.announced');
    expect(await deliverDue()).toBe(1);
    const [got] = receiver.received as [Received];
    expect(got.headers['webhook-signature']).toBe(expected(secret, got));
    expect(Math.abs(Number(got.headers['webhook-timestamp']) * 1_000 - t.clock.now().getTime())).toBeLessThan(
      60_000,
    );
    expect(JSON.parse(got.body)).toMatchObject({
      type: 'list.published',
      data: { id: SUBJECT, number: 1, title: { zh: '第一号榜单' } },
    });
    const [delivery] = await logOf(bureau, id);
    expect(delivery).toMatchObject({
      status: 'delivered',
      eventId: got.headers['webhook-id'],
      tries: [{ number: 1, httpStatus: 204 }],
    });
  });

  test('for a day after a change of secret both sign, then the new one alone', async () => {
    const { id, secret } = await made(bureau, null, 'list.published');
    const { secret: fresh } = await rotateWebhookSecret(bureau, id);
    await publish('list.published');
    await deliverDue();
    t.clock.advance(25 * HOUR_MS);
    await publish('list.published');
    await deliverDue();
    const [both, one] = receiver.received as [Received, Received];
    expect(both.headers['webhook-signature']).toBe(
      `${expected(fresh as string, both)} ${expected(secret, both)}`,
    );
    expect(one.headers['webhook-signature']).toBe(expected(fresh as string, one));
  });

  test('nothing of it, neither secret nor address nor body, stands in the log or unsealed in the database', async () => {
    const { id, secret } = await made(bureau, null, 'list.published');
    const { secret: fresh } = await rotateWebhookSecret(bureau, id);
    await publish('list.published');
    await deliverDue();
    expect(logged).toContain('webhook tried');
    const { rows } = await t.services.pool.query(
      "select (select json_agg(w) from webhooks w) as w, (select json_agg(a) from audit_events a where action like 'webhook%') as a",
    );
    for (const text of [logged, JSON.stringify(rows)])
      for (const hidden of [secret, fresh as string]) expect(text).not.toContain(hidden.slice(6));
    expect(logged).not.toMatch(/in-the-address|第一号榜单|v1,/);
    expect(JSON.stringify(await getWebhook(bureau, id))).not.toContain('ecret');
  });

  test('a rollback tells nobody', async () => {
    const { id } = await made(bureau, null, 'list.published');
    const act = transact(worker, async (work) => {
      await publishEvent(work, { type: 'list.published', subject: SUBJECT, data: {} });
      throw new Error('the act failed');
    });
    await expect(act).rejects.toThrow('the act failed');
    expect(await logOf(bureau, id)).toEqual([]);
  });
});

describe('who is told', () => {
  test('a private event goes to the body that it is about, to no rival and not to the bureau', async () => {
    const ids = [
      await made(owner, owner.organisationId, 'scenario.returned'),
      await made(rival, rival.organisationId, 'scenario.returned'),
      await made(bureau, null, 'scenario.returned'),
    ];
    await publish('scenario.returned', owner.organisationId);
    const counts = [owner, rival, bureau].map(
      async (by, i) => (await logOf(by, ids[i]?.id as string)).length,
    );
    expect(await Promise.all(counts)).toEqual([1, 0, 0]);
    await expect(publish('scenario.returned')).rejects.toThrow('private event');
  });

  test('a webhook is for who runs the body: to others it is a missing row', async () => {
    const { id } = await made(owner, owner.organisationId, 'list.published');
    await publish('list.published');
    const [delivery] = await logOf(owner, id);
    for (const stranger of [rival, bureau]) {
      expect(await codeOf(getWebhook(stranger, id))).toBe('not_found');
      expect(await codeOf(rotateWebhookSecret(stranger, id))).toBe('not_found');
      expect(await codeOf(logOf(stranger, id))).toBe('not_found');
      expect(await codeOf(replayWebhookDelivery(stranger, delivery?.id as string))).toBe('not_found');
      expect(await codeOf(made(stranger, owner.organisationId, 'list.published'))).toBe('not_found');
      expect((await listWebhooks(stranger, { limit: 20 })).items).toEqual([]);
    }
    expect(await codeOf(made(owner, null, 'list.published'))).toBe('forbidden');
    const member = await buildPerson(t);
    await t.services.pool.query(
      "insert into memberships (organisation_id, user_id, role) values ($1, $2, 'member')",
      [owner.organisationId, member.actor.userId],
    );
    expect(await codeOf(getWebhook(member, id))).toBe('not_found');
    expect(await codeOf(made(member, owner.organisationId, 'list.published'))).toBe('forbidden');
  });

  test('a body has ten at most, also when it adds two at the same moment', async () => {
    for (let n = 0; n < 9; n++) await made(owner, owner.organisationId, 'list.published');
    const add = () => codeOf(made(owner, owner.organisationId, 'list.published'));
    expect((await barrier([add, add])).toSorted()).toEqual(['done', 'webhook_limit']);
  });

  test('a second window that saves is told the present revision; a removed one keeps no secret', async () => {
    const { id } = await made(owner, owner.organisationId, 'list.published');
    const save = (description: string) =>
      codeOf(
        updateWebhook(owner, id, { revision: 1, url: receiver.url, description, events: ['notice.ended'] }),
      );
    expect((await barrier([() => save('甲'), () => save('乙')])).toSorted()).toEqual(['conflict', 'done']);
    await removeWebhook(owner, id);
    expect(await codeOf(getWebhook(owner, id))).toBe('not_found');
    const { rows } = await t.services.pool.query('select secret_sealed from webhooks where id = $1', [id]);
    expect(rows).toEqual([{ secret_sealed: '' }]);
  });
});

describe('a receiver that fails', () => {
  test('is tried again with growing waits until it is back, under the same id', async () => {
    const { id } = await made(bureau, null, 'list.published');
    await publish('list.published');
    await receiver.stop();
    await deliverDue();
    expect(await deliverDue()).toBe(0);
    t.clock.advance(5_000);
    await receiver.restart();
    receiver.answer({ status: 503, body: `busy\0${'x'.repeat(5_000)}` });
    await deliverDue();
    t.clock.advance(30_000);
    receiver.answer({ status: 204, body: '' });
    await deliverDue();
    const [delivery] = await logOf(bureau, id);
    expect(delivery?.status).toBe('delivered');
    expect(delivery?.tries.map(({ httpStatus, error }) => httpStatus ?? error)).toEqual([
      'ECONNREFUSED',
      503,
      204,
    ]);
    expect(delivery?.tries[1]?.answer).toMatch(/^busyx{900,}$/);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect((await getWebhook(bureau, id)).failingSince).toBeNull();
  });

  test('is not followed where it redirects to', async () => {
    const { id } = await made(bureau, null, 'list.published');
    await publish('list.published');
    receiver.answer({ status: 307, body: '', headers: { location: receiver.url } });
    await deliverDue();
    expect(receiver.received).toHaveLength(1);
    expect((await logOf(bureau, id))[0]).toMatchObject({ status: 'waiting', tries: [{ httpStatus: 307 }] });
  });

  test('is given up after eight tries; by hand it is sent once more', async () => {
    const { id } = await made(bureau, null, 'list.published');
    await publish('list.published');
    receiver.answer({ status: 500, body: '' });
    for (let n = 0; n < 12; n++) {
      await deliverDue();
      const [one] = await logOf(bureau, id);
      if (one?.nextTryAt) t.clock.advance(Date.parse(one.nextTryAt) - t.clock.now().getTime());
    }
    const [failed] = await logOf(bureau, id);
    expect(failed).toMatchObject({ status: 'failed', nextTryAt: null, abilities: ['replay'] });
    expect(failed?.tries).toHaveLength(8);
    receiver.answer({ status: 200, body: 'ok' });
    await replayWebhookDelivery(bureau, failed?.id as string);
    expect(await codeOf(replayWebhookDelivery(bureau, failed?.id as string))).toBe('wrong_state');
    await deliverDue();
    const [again] = await logOf(bureau, id);
    expect(again).toMatchObject({ status: 'delivered' });
    expect(again?.tries).toHaveLength(9);
  });

  test('for three days is disabled, its people are told once, and it can be enabled again', async () => {
    const { id } = await made(owner, owner.organisationId, 'list.published');
    receiver.answer({ status: 500, body: '' });
    await publish('list.published');
    await deliverDue();
    t.clock.advance(73 * HOUR_MS);
    await publish('list.published');
    await deliverDue();
    expect(await getWebhook(owner, id)).toMatchObject({
      status: 'disabled',
      abilities: expect.arrayContaining(['enable']),
    });
    const { rows } = await t.services.pool.query(
      "select data from notifications where kind = 'webhook_disabled' and user_id = $1",
      [owner.actor.userId],
    );
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('in-the-address');
    expect((await logOf(owner, id)).map(({ status }) => status)).toEqual(['failed', 'failed']);
    expect(await codeOf(testWebhook(owner, id))).toBe('webhook_not_active');
    await enableWebhook(owner, id);
    expect(await getWebhook(owner, id)).toMatchObject({ status: 'active', failingSince: null });
  });
});

describe('workers', () => {
  test('two at the same delivery send it once; one that died is followed when its lease has run out', async () => {
    const { id } = await made(bureau, null, 'list.published');
    await publish('list.published');
    const [delivery] = await logOf(bureau, id);
    const deliveryId = delivery?.id as string;
    await barrier([() => handle(worker, { deliveryId }), () => handle(worker, { deliveryId })]);
    expect(receiver.received).toHaveLength(1);
    await publish('list.published');
    const [second] = await logOf(bureau, id);
    // As a worker leaves it that was killed with it in hand.
    await t.services.pool.query('update webhook_deliveries set tries = 1, next_try_at = $2 where id = $1', [
      second?.id,
      new Date(t.clock.now().getTime() + LEASE_MS),
    ]);
    await handle(worker, { deliveryId: second?.id as string });
    expect(receiver.received).toHaveLength(1);
    t.clock.advance(LEASE_MS);
    await handle(worker, { deliveryId: second?.id as string });
    expect(receiver.received).toHaveLength(2);
  });

  test('nothing is sent to one that was disabled in between', async () => {
    const { id } = await made(bureau, null, 'list.published');
    await publish('list.published');
    await disableWebhook(bureau, id);
    expect(await deliverDue()).toBe(0);
    expect((await logOf(bureau, id))[0]).toMatchObject({ status: 'failed', abilities: [] });
  });

  test('over HTTP and the queue: created once for a key, tested, delivered', async () => {
    const clerk = await t.as('bureau_clerk');
    const create = () =>
      clerk.request(
        'POST',
        '/api/webhooks',
        { organisationId: null, url: receiver.url, description: '', events: ['round.announced'] },
        { 'idempotency-key': 'one-webhook-of-the-bureau' },
      );
    type Answer = { webhook: { id: string }; secret: string | null };
    const first = (await create()).json<Answer>();
    expect(first.secret).toMatch(/^whsec_/);
    expect((await create()).json<Answer>()).toEqual({ ...first, secret: null });
    t.startWorker();
    const { id } = first.webhook;
    expect((await clerk.request('POST', `/api/webhooks/${id}/test`, {})).statusCode).toBe(200);
    await eventually('the test event arrives', async () => {
      const log = await clerk.request('GET', `/api/webhooks/${id}/deliveries`);
      return log.json<{ items: { status: string }[] }>().items[0]?.status === 'delivered';
    });
    expect(receiver.received).toHaveLength(1);
    expect(JSON.parse(receiver.received[0]?.body as string)).toMatchObject({ type: 'webhook.test' });
  });
});
