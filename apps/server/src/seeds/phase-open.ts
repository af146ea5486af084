import { formTeams, openContest } from './contest-steps.ts';
import { contestText, smallTrack } from './small-contest.ts';

const WEEK_MS = 7 * 86_400_000;

/** One phase that takes submissions for a week, one team of one person, nothing handed in. */
export async function seedPhaseOpen(base: string): Promise<void> {
  const text = contestText('phase-open', '开放中的阶段', 'An open phase');
  const { competitionId } = await openContest(base, text, [await smallTrack(WEEK_MS)]);
  await formTeams(base, competitionId, { vendor: '青禾智诊（示例）' });
}
