export { contractProposal } from './contract-proposal.ts';
export { followChallengeNotice } from './follow-challenge-notice.ts';
export { standByRanking } from './stand-by-ranking.ts';
export { winShortlisted } from './win-shortlisted.ts';
