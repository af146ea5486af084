export { closeDue } from './close-due.ts';
export { findCheckedList } from './find-checked-list.ts';
export { listPublicPages } from './list-public-pages.ts';
export { challengesVisibleTo, listsVisibleTo } from './lists.policy.ts';
export { type ChallengeStep, moveChallenge } from './move-challenge.ts';
export { publishDue } from './publish-due.ts';
export { indexWords } from './search-words.ts';
