import { formTeams, handIn, openContest, type SeedFile } from './contest-steps.ts';
import { teamNames } from './demo-texts.ts';
import { contestText, smallTrack } from './small-contest.ts';

const WEEK_MS = 7 * 86_400_000;
const PER_TEAM = 20;
/** So many rows that a score takes a good part of a second; small ones would be done before anybody looks. */
const ROWS = 100_000;

/** Sixty entries at the same moment. The worker is at them when the seed ends. */
export async function seedQueueBacklog(base: string): Promise<void> {
  const text = contestText('queue-backlog', '排队中的评测', 'A queue that is behind');
  const files = { truth: table('truth.csv', (i) => (i % 3 === 0 ? '1' : '0')), good: prediction(0) };
  const plan = await smallTrack(WEEK_MS, { quotaPerDay: PER_TEAM, files });
  const { competitionId, phaseIds } = await openContest(base, text, [plan]);
  const teams = Object.values(await formTeams(base, competitionId, teamNames));
  await Promise.all(
    teams.map(async (person, team) => {
      const file = prediction(team + 1);
      await Promise.all(
        Array.from({ length: PER_TEAM }, () => handIn(person, phaseIds[0] as string, file, '')),
      );
    }),
  );
}

/** The same numbers each time, another skill per team: a seed must not surprise. */
const prediction = (skill: number) =>
  table('prediction.csv', (i) => {
    const noise = ((i * 2_654_435_761) % 1_000_003) / 1_000_003;
    return (noise * 0.8 + (i % 3 === 0 ? 0.05 * skill : 0)).toFixed(6);
  });

function table(name: string, cell: (i: number) => string): SeedFile {
  const lines = Array.from({ length: ROWS }, (_, i) => `case-${i},${cell(i)}`);
  return { name, content: Buffer.from(['id,malignant', ...lines, ''].join('\n')) };
}
