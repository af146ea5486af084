export { mayEnter, organises, visibleTo as competitionsVisibleTo } from './competitions.policy.ts';
export { listCompetitions } from './list-competitions.ts';
export { rehearsePhase } from './rehearse-phase.job.ts';
