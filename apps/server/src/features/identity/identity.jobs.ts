import type { JobLine } from '../../platform/queue/job.ts';
import { mailAccountLink } from './mail-account-link.job.ts';

export const identityJobs: JobLine[] = [
  { job: mailAccountLink, load: async () => (await import('./mail-account-link.handler.ts')).handle },
];
