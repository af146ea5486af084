export { evaluateSubmission, QUEUE_DEADLINE_MS } from './evaluate-submission.job.ts';
export { visibleTo as submissionsVisibleTo } from './submissions.policy.ts';
export { findSubmission, TOTAL } from './submissions.repository.ts';
