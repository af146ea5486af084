import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { loudSkip } from './loud-skip.ts';
import { startRedis } from './redis.ts';

it('a started Redis answers, and its port is free again after stop()', async (test) => {
  const redis = await startRedis();
  if (!redis) {
    loudSkip('tests on Redis: no redis-server found and REDIS_URL not set');
    test.skip();
    return;
  }
  const { port } = new URL(redis.url);
  const reached = () =>
    new Promise<boolean>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1');
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
  expect(await reached()).toBe(true);
  await redis.stop();
  if (!process.env.REDIS_URL) expect(await reached()).toBe(false);
});
