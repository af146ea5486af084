export { closeDue } from './close-due.ts';
export { listPublicPages } from './list-public-pages.ts';
export { challengesVisibleTo } from './lists.policy.ts';
export { type ChallengeStep, moveChallenge } from './move-challenge.ts';
