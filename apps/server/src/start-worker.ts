import { createEvaluatorPool } from '@jiebang/evaluator/pool';
import { sql } from 'drizzle-orm';
import type { EvaluationCtx } from './features/evaluations/public.ts';
import { jobs } from './jobs.ts';
import { system } from './platform/actor.ts';
import { queueBackendOf } from './platform/create-services.ts';
import { evaluatorKeyFile } from './platform/keys.ts';
import { queueNames } from './platform/outbox/insert-outbox.ts';
import { FinalJobError } from './platform/queue/job.ts';
import { superviseWorker } from './platform/queue/run-workers.ts';
import type { Services } from './platform/services.ts';
import { startSchedule } from './schedule.ts';

const CONCURRENCY = { mail: 4, webhooks: 8, maintenance: 1 } as const;

/** Runs the queues, the evaluators and the sweeps of one worker process. */
export function startWorker(services: Services, options: { databaseUrl: string; name: string }) {
  const { env, log } = services;
  const evaluators = createEvaluatorPool({
    size: env.JIEBANG_EVALUATORS,
    keyFile: evaluatorKeyFile(env),
    wallMs: env.JIEBANG_EVALUATION_WALL_SECONDS * 1_000,
    maxRssBytes: env.JIEBANG_EVALUATION_MEMORY_MB * 1024 * 1024,
    maxRuns: 500,
    logger: log,
  });
  const tools: EvaluationCtx['worker'] = { evaluators, name: options.name };
  const lines = new Map(jobs.map((line) => [line.job.name, line]));

  async function process(name: string, payload: unknown): Promise<void> {
    const line = lines.get(name);
    if (!line) throw new Error(`job ${name} is not in jobs.ts`);
    const handle = await line.load();
    const ctx: EvaluationCtx = {
      actor: system(options.name),
      requestId: `job:${name}`,
      log: log.child({ job: name }),
      services,
      worker: tools,
    };
    try {
      await handle(ctx as never, line.job.payload.parse(payload) as never);
    } catch (error) {
      if (!(error instanceof FinalJobError)) throw error;
      log.error({ err: error, job: name }, 'job given up');
    }
  }

  const backend = queueBackendOf(env, options.databaseUrl);
  const ping = () => services.db.execute(sql`select 1`);
  const workers = queueNames.map((queue) =>
    // Evaluations in hand beyond the number of evaluators wait in the pool: claims and records overlap with scoring.
    superviseWorker(
      backend,
      queue,
      queue === 'evaluation' ? env.JIEBANG_EVALUATORS * 4 : CONCURRENCY[queue],
      process,
      ping,
      log,
    ),
  );
  const schedule = startSchedule({
    actor: system('sweep'),
    requestId: 'schedule',
    log,
    services,
    worker: tools,
  });
  return {
    async close() {
      await schedule.close();
      await Promise.all(workers.map((worker) => worker.close()));
      await evaluators.close();
    },
  };
}
