import { outbox } from '@jiebang/db/schema/platform';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loudSkip } from '../../../tools/testing/loud-skip.ts';
import { startRedis } from '../../../tools/testing/redis.ts';
import { buildOpenPhase, buildTeam, settled, submit } from './build.ts';
import { type Client, eventually, startTestApp, type TestApp } from './harness.ts';

const started = await startRedis();
/** One of the test's own: it is emptied and made to refuse, which nobody does to a Redis that was only lent. */
const redis = started?.url === process.env.REDIS_URL ? null : started;
if (!redis) loudSkip('queues on Redis: no redis-server found');

const MINUTE_MS = 60_000;

describe.skipIf(!redis)('with queues on Redis', () => {
  let t: TestApp;
  let vendor: Client;
  let phaseId: string;
  beforeAll(async () => {
    t = await startTestApp({ redisUrl: redis?.url as string });
    const worker = t.startWorker();
    const built = await buildOpenPhase(t, { quotaPerDay: 50 });
    phaseId = built.phaseId;
    vendor = await buildTeam(t, built.competitionId, 'vendor');
    await worker.close();
  }, 60_000);
  afterAll(async () => {
    await t.close();
    await redis?.stop();
  });

  const enter = async () => {
    const answer = await submit(vendor, phaseId, 'breast-cancer/prediction-knn.csv');
    expect(answer.statusCode, answer.body).toBe(201);
    await t.services.outbox.settle();
    return answer.json<{ submission: { id: string } }>().submission.id;
  };
  const onRedis = async <T>(ask: (client: Redis) => Promise<T>): Promise<T> => {
    const client = new Redis(redis?.url as string);
    return await ask(client).finally(() => client.disconnect());
  };

  test('entries are delivered by Redis and scored once each', async () => {
    const ids = [await enter(), await enter(), await enter()];
    expect(await onRedis((client) => client.llen('jiebang:evaluation:wait'))).toBe(3);
    const operator = await t.as('system_admin');
    const summary = await operator.request('GET', '/api/operations/summary');
    expect(summary.json()).toMatchObject({ backend: 'redis' });
    const worker = t.startWorker();
    for (const id of ids) expect((await settled(vendor, id)).evaluation.status).toBe('scored');
    await worker.close();
  });

  test('an entry whose delivery Redis lost is delivered again and scored', async () => {
    const id = await enter();
    await onRedis((client) => client.flushall());
    t.clock.advance(2 * MINUTE_MS);
    const worker = t.startWorker();
    expect((await settled(vendor, id)).evaluation.status).toBe('scored');
    await worker.close();
  });

  test('while Redis refuses, entries are accepted all the same; it is owed the delivery and gets it later', async () => {
    const allow = (...rules: string[]) =>
      onRedis((client) => client.call('ACL', 'SETUSER', 'default', ...rules));
    // Scripts are how BullMQ adds a job.
    await allow('-eval', '-evalsha');
    const id = await enter();
    expect(await t.services.db.select({ job: outbox.job }).from(outbox)).toContainEqual({
      job: 'evaluate-submission',
    });
    await allow('+@all');
    const worker = t.startWorker();
    expect((await settled(vendor, id)).evaluation.status).toBe('scored');
    await worker.close();
    await eventually('nothing owed', async () => (await t.services.db.select().from(outbox)).length === 0);
  });
});
