import type { JobLine } from '../../platform/queue/job.ts';
import { buildDossier } from './build-dossier.job.ts';

export const dossierJobs: JobLine[] = [
  { job: buildDossier, load: async () => (await import('./build-dossier.handler.ts')).handle },
];
