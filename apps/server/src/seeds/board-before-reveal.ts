import { dataFile, formTeams, handIn, openContest, waitForScore } from './contest-steps.ts';
import { teamNames } from './demo-texts.ts';
import { type SeedPerson, signInSeed, waitFor } from './seed-client.ts';
import { contestText, smallTrack } from './small-contest.ts';

/** Nothing can end a phase but the clock. Long enough to set up and submit on a slow machine, short enough to wait. */
const LASTS_MS = 45_000;
const entries = {
  vendor: 'prediction-logistic.csv',
  vendor_b: 'prediction-forest.csv',
  vendor_c: 'prediction-knn.csv',
};

/** A phase that has ended with three scored teams: the public board stands, the final one waits for the reveal. */
export async function seedBoardBeforeReveal(base: string): Promise<void> {
  const text = contestText('board-before-reveal', '揭晓之前', 'Before the reveal');
  const { competitionId, phaseIds } = await openContest(base, text, [await smallTrack(LASTS_MS)]);
  const phaseId = phaseIds[0] as string;
  const teams = await formTeams(base, competitionId, teamNames);
  for (const [key, path] of Object.entries(entries)) {
    const person = teams[key] as SeedPerson;
    const file = await dataFile(`breast-cancer/${path}`);
    await waitForScore(person, await handIn(person, phaseId, file, ''));
  }
  const clerk = await signInSeed(base, 'bureau_clerk');
  await waitFor(
    'end of the phase',
    () => clerk.get<{ window: string }>(`/api/phases/${phaseId}`),
    ({ window }) => window === 'ended',
    2 * LASTS_MS,
  );
}
