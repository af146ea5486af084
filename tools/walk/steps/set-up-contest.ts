import { dataFile, handIn, openContest, waitForScore } from '../../../apps/server/src/seeds/contest-steps.ts';
import { contestText, smallTrack } from '../../../apps/server/src/seeds/small-contest.ts';
import { DAY_MS, eventually, expectThat, refused, type World } from '../world.ts';

type Competition = { id: string; slug: string; solvers: { id: string; name: string }[] | null };
type Board = { rows: { team: { name: string }; score: number | null }[] };

const ENTRIES = {
  vendor: 'prediction-logistic.csv',
  vendor_b: 'prediction-forest.csv',
  vendor_c: 'prediction-knn.csv',
};
const LASTS_MS = 2 * DAY_MS;

/** 5. From the challenge of mode C the bureau sets a competition up; its solvers enter, nobody else; submissions are scored and revealed. */
export async function setUpContest(world: World): Promise<object> {
  const text = {
    ...contestText('scrap-grading', '废钢等级图像判定擂台赛', 'Scrap grading contest'),
    challengeId: world.made.contest,
  };
  const { competitionId, phaseIds } = await openContest(world.address, text, [
    await smallTrack(LASTS_MS, { now: world.now() }),
  ]);
  world.made.competition = competitionId;
  world.made.slug = text.slug;
  world.made.phase = phaseIds[0] as string;
  const { phase } = world.made;
  await refused(
    'not_a_solver',
    (await world.as('vendor')).send('POST', `/api/competitions/${competitionId}/teams`, { name: '无单位' }),
  );
  for (const [key, path] of Object.entries(ENTRIES)) await enter(world, { key, path, phase });
  const clerk = await world.as('bureau_clerk');
  await refused('phase_not_ended', clerk.send('POST', `/api/phases/${phase}/reveal`));
  await world.moveTo(world.now() + LASTS_MS);
  await (await world.as('bureau_clerk')).send('POST', `/api/phases/${phase}/reveal`);
  const board = await eventually('the final board stands', async () => {
    const seen = await world.read<Board>(`/api/phases/${phase}/leaderboard`);
    return seen.rows.length === Object.keys(ENTRIES).length ? seen : null;
  });
  return { competition: text.slug, entries: board.rows.length, first: board.rows[0] };
}

/** A team for the person's own body, and its entry, scored. */
async function enter(world: World, { key, path, phase }: { key: string; path: string; phase: string }) {
  const person = await world.as(key);
  const { competition } = world.made;
  const seen = await person.get<Competition>(`/api/competitions/${world.made.slug}`);
  const organisationId = world.made[`body of ${key}`];
  expectThat(seen.solvers?.map(({ id }) => id).join() === organisationId, 'its own body may enter', seen);
  await person.send('POST', `/api/competitions/${competition}/teams`, {
    name: `示例队伍 ${key}`,
    organisationId,
  });
  await waitForScore(person, await handIn(person, phase, await dataFile(`breast-cancer/${path}`), ''));
}
