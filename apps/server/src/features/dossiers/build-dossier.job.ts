import { z } from 'zod';
import { defineJob } from '../../platform/queue/job.ts';

/** Makes the dossier of a published ranking. Tried until the chain has reached the publication, which takes seconds. */
export const buildDossier = defineJob({
  name: 'build-dossier',
  queue: 'maintenance',
  payload: z.object({ rankingId: z.uuid() }),
  attempts: 6,
});
