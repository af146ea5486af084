import { z } from 'zod';
import { defineJob } from '../../platform/queue/job.ts';

/** A dry run of a phase's two samples. The row decides who runs it and how often it is tried; the queue delivers once. */
export const rehearsePhase = defineJob({
  name: 'rehearse-phase',
  queue: 'evaluation',
  payload: z.object({ dryRunId: z.uuid() }),
  attempts: 1,
});
