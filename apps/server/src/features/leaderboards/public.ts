export { getLeaderboard } from './get-leaderboard.ts';
export { projectTeam } from './project-team.ts';
export { compareWithRebuild } from './rebuild-leaderboard.ts';
