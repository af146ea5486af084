import { jobs } from '../src/jobs.ts';
import type { UserActor } from '../src/platform/actor.ts';
import { createTestClock } from '../src/platform/clock.ts';
import type { Ctx } from '../src/platform/context.ts';
import { createServices } from '../src/platform/create-services.ts';
import { readEnv } from '../src/platform/env.ts';
import { createLogger } from '../src/platform/logger.ts';

/** What the process is to do before it dies: a use case by its file and name, as somebody, at an instant. */
export type Deed = { file: string; name: string; args: unknown[]; actor: UserActor; at: string };

/**
 * A process of its own that commits one use case and is killed (-9) in the moment between the commit and the delivery
 * of what it owes: nothing that it could do at a clean end is done.
 */
const deed = JSON.parse(process.env.DEED ?? '') as Deed;
const env = readEnv(process.env);
const log = createLogger('doomed', 'silent');
const { services } = await createServices({
  env,
  databaseUrl: env.DATABASE_URL as string,
  log,
  clock: createTestClock(new Date(deed.at)),
  jobs,
  application: 'jiebang-doomed',
  connections: 2,
});
services.outbox.publishSoon = () => process.kill(process.pid, 'SIGKILL');
const useCases = (await import(deed.file)) as Record<
  string,
  (ctx: Ctx, ...args: unknown[]) => Promise<unknown>
>;
await useCases[deed.name]?.({ actor: deed.actor, requestId: 'doomed', log, services }, ...deed.args);
// Whoever owes nothing gets here, which no deed of the tests may.
process.exit(3);
