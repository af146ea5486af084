import type { JobLine } from '../../platform/queue/job.ts';
import { deliverWebhook } from './deliver-webhook.job.ts';

export const webhookJobs: JobLine[] = [
  { job: deliverWebhook, load: async () => (await import('./deliver-webhook.handler.ts')).handle },
];
