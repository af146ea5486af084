export { visibleTo as roundsVisibleTo, windowOf } from './rounds.policy.ts';
export { findRound, type RoundRow } from './rounds.repository.ts';
