import { createTestClock, systemClock } from './platform/clock.ts';
import { createServices } from './platform/create-services.ts';
import { ConfigurationError, type Env, readEnv } from './platform/env.ts';
import { followTestClock } from './platform/follow-test-clock.ts';
import { createLogger } from './platform/logger.ts';
import type { JobLine } from './platform/queue/job.ts';
import type { Services } from './platform/services.ts';

type Started = { close(): Promise<void>; address?: string };

/** How long a process may take to finish what it has in hand. */
const STOP_MS = 20_000;

/**
 * The frame of every process: environment, services, start, a clean stop on TERM and INT, one sentence and a
 * non-zero exit for a configuration that cannot work. Tells a parent process when it is ready.
 */
export async function runProcess(
  name: string,
  options: { jobs: readonly JobLine[]; connections: number },
  start: (services: Services, given: { env: Env; databaseUrl: string }) => Promise<Started>,
): Promise<void> {
  try {
    const env = readEnv(process.env);
    const databaseUrl = env.DATABASE_URL;
    if (!databaseUrl)
      throw new ConfigurationError(
        'DATABASE_URL is not set: this process needs a PostgreSQL (npm start brings its own).',
      );
    const log = createLogger(name, env.LOG_LEVEL);
    const testClock = env.JIEBANG_MODE === 'test' ? createTestClock(new Date()) : null;
    const { services, close } = await createServices({
      ...options,
      env,
      databaseUrl,
      log,
      clock: testClock ?? systemClock,
      application: `jiebang-${name}`,
    });
    const started = await start(services, { env, databaseUrl });
    const following = testClock && (await followTestClock(services, testClock));
    stopOnSignal(async () => {
      following?.close();
      await started.close();
      await close();
    });
    process.send?.({ ready: true, address: started.address });
    log.info({ address: started.address }, 'started');
  } catch (error) {
    console.error(error instanceof ConfigurationError ? error.message : error);
    process.exit(1);
  }
}

function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOP_MS).unref();
    stop().then(
      () => process.exit(0),
      (error) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
  // A child outlives its supervisor only as long as it takes to notice.
  process.on('disconnect', onSignal);
}
