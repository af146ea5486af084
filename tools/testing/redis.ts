import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort } from '../../apps/server/src/embedded/ports.ts';

export interface TestRedis {
  url: string;
  stop(): Promise<void>;
}

/**
 * A Redis of the test's own, without persistence, where `redis-server` is installed; otherwise the one named by
 * REDIS_URL; otherwise null, and the caller owes a `loudSkip`.
 */
export async function startRedis(): Promise<TestRedis | null> {
  if (spawnSync('redis-server', ['--version']).status !== 0) {
    const url = process.env.REDIS_URL;
    return url ? { url, stop: async () => undefined } : null;
  }
  const port = await findFreePort();
  const settings = [
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--maxmemory-policy',
    'noeviction',
  ];
  const child = spawn('redis-server', ['--port', String(port), ...settings], { stdio: 'ignore' });
  const gone = once(child, 'exit');
  const lastWord = () => void child.kill('SIGKILL');
  process.once('exit', lastWord);
  await answersPing(port);
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      child.kill('SIGTERM');
      await gone;
      process.off('exit', lastWord);
    },
  };
}

async function answersPing(port: number): Promise<void> {
  const end = Date.now() + 10_000;
  while (Date.now() < end) {
    const answer = await ping(port).catch(() => '');
    if (answer.startsWith('+PONG')) return;
    await sleep(25);
  }
  throw new Error(`redis-server did not answer on port ${port} within 10 s`);
}

async function ping(port: number): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  try {
    socket.write('PING\r\n');
    const [answer] = await once(socket, 'data');
    return String(answer);
  } finally {
    socket.destroy();
  }
}
