export { organises, visibleTo as competitionsVisibleTo } from './competitions.policy.ts';
export { listCompetitions } from './list-competitions.ts';
export { rehearsePhase } from './rehearse-phase.job.ts';
export { requireEntry, requireSolver } from './require-entry.ts';
