import type { JobLine } from '../../platform/queue/job.ts';
import { checkUpload } from './check-upload.job.ts';

export const uploadJobs: JobLine[] = [
  { job: checkUpload, load: async () => (await import('./check-upload.handler.ts')).handle },
];
