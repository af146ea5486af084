import { rehearsePhase } from './features/competitions/public.ts';
import { dossierJobs } from './features/dossiers/dossiers.jobs.ts';
import { identityJobs } from './features/identity/identity.jobs.ts';
import { notificationJobs } from './features/notifications/notifications.jobs.ts';
import { evaluateSubmission } from './features/submissions/public.ts';
import { uploadJobs } from './features/uploads/uploads.jobs.ts';
import { webhookJobs } from './features/webhooks/webhooks.jobs.ts';
import type { JobLine } from './platform/queue/job.ts';

/** Every job: one line each; a handler is loaded by the worker alone. */
export const jobs: JobLine[] = [
  ...identityJobs,
  ...notificationJobs,
  ...webhookJobs,
  ...dossierJobs,
  ...uploadJobs,
  {
    job: evaluateSubmission,
    load: async () => (await import('./features/evaluations/evaluate-submission.handler.ts')).handle,
  },
  {
    job: rehearsePhase,
    load: async () => (await import('./features/evaluations/rehearse-phase.handler.ts')).handle,
  },
];
