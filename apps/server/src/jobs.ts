import type { JobLine } from './platform/queue/job.ts';

/** Every job: one line each. */
export const jobs: JobLine[] = [];
