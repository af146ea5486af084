export { mayEnter, organises, visibleTo as competitionsVisibleTo } from './competitions.policy.ts';
export { findPhaseForEntry, phaseTitle } from './find-phase-for-entry.ts';
export { getCompetition } from './get-competition.ts';
export { listCompetitions } from './list-competitions.ts';
export { presentPhase } from './phases.presenter.ts';
export { rehearsePhase } from './rehearse-phase.job.ts';
