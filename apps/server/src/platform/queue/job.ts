import type { Ctx } from '../context.ts';
import type { JobRef } from '../outbox/insert-outbox.ts';

/** Thrown by a handler for what will not get better by trying again. */
export class FinalJobError extends Error {}

/** What a worker gives a handler: a system actor, and what only the worker process has. */
export type JobCtx<W = unknown> = Ctx & { worker: W };

/** A line of jobs.ts: the job as data and where its handler is; the handler is loaded by the worker alone, when first needed. */
export type JobLine = {
  job: JobRef;
  load: () => Promise<(ctx: never, payload: never) => Promise<void>>;
};

/** Declares a job. */
export function defineJob<P extends Record<string, unknown>>(job: JobRef<P>): JobRef<P> {
  return job;
}
