import { beijingDay, startOfDay } from '@jiebang/domain/calendar/day';
import { dataFile, formTeams, handIn, openContest, type TrackPlan, waitForScore } from './contest-steps.ts';
import { competitionText, type TrackSeed, teamNames, tracks } from './demo-texts.ts';
import type { SeedPerson } from './seed-client.ts';

const DAY_MS = 86_400_000;

/**
 * The demonstration programme, made by its own roles through the API: the clerk sets two tracks up, rehearses and
 * opens them; three teams submit; the worker scores. Nothing is written past the guards.
 */
export async function seedDemo(base: string): Promise<void> {
  const plans = await Promise.all(tracks.map(planOf));
  const { competitionId, phaseIds } = await openContest(base, competitionText, plans);
  const teams = await formTeams(base, competitionId, teamNames);
  for (const [i, track] of tracks.entries()) {
    for (const { by, path, comment } of track.entries) {
      const person = teams[by] as SeedPerson;
      await waitForScore(person, await handIn(person, phaseIds[i] as string, await dataFile(path), comment));
    }
  }
}

/** Dates fall on midnights of Beijing, as an office would set them. */
async function planOf(track: TrackSeed): Promise<TrackPlan> {
  const midnight = startOfDay(beijingDay(Date.now()));
  return {
    text: track.text,
    phase: {
      ...track.phase,
      startsAt: new Date(midnight - 2 * DAY_MS).toISOString(),
      endsAt: new Date(midnight + track.openDays * DAY_MS).toISOString(),
    },
    truth: await dataFile(`${track.folder}/truth.csv`),
    downloads: await Promise.all(
      track.downloads.map(async ({ path, ...titles }) => ({ ...titles, file: await dataFile(path) })),
    ),
    good: await dataFile(track.good),
    bad: await dataFile(track.bad),
  };
}
