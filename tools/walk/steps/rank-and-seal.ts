import { expectThat, refused, type World } from '../world.ts';
import { JUDGES } from './judge-entries.ts';

type Contest = {
  open: { code: string }[];
  ranking: { id: string; sm3: string; status: string } | null;
  rows: Row[] | null;
  undecided: number[][];
};
type Row = {
  place: number;
  entry: number;
  machine: number;
  mean: number;
  trimmedMean: number;
  judge: number;
  composite: number;
};

/** 7. Mean and trimmed mean, 60/40 composite; refused while anything is open; proposed by one person, sealed by another. */
export async function rankAndSeal(world: World): Promise<object> {
  const clerk = await world.as('bureau_clerk');
  const path = `/api/contests/${world.made.competition}`;
  await refuseWhileOpen(world, path);
  const proposed = await clerk.send<Contest>('POST', `${path}/rankings`);
  const ranking = proposed.ranking as NonNullable<Contest['ranking']>;
  const seal = { sm3: ranking.sm3 };
  await refused('ranking_second_person', clerk.send('POST', `/api/rankings/${ranking.id}/seal`, seal));
  const approver = await world.as('bureau_approver');
  await refused(
    'conflict',
    approver.send('POST', `/api/rankings/${ranking.id}/seal`, { sm3: '0'.repeat(64) }),
  );
  const sealed = await approver.send<Contest>('POST', `/api/rankings/${ranking.id}/seal`, seal);
  expectThat(sealed.ranking?.status === 'sealed', 'the ranking is sealed', sealed.ranking);
  await refused('not_found', (await world.as('vendor')).get(`/api/rankings/${ranking.id}`));
  for (const row of sealed.rows ?? []) {
    const expected = Math.round(row.machine * 60 + row.judge * 40) / 100;
    expectThat(Math.abs(row.composite - expected) < 0.0051, 'composite is 60 % machine and 40 % judges', row);
    expectThat(row.judge === row.trimmedMean, 'the declared mean counts', row);
  }
  world.made.ranking = ranking.id;
  return { sm3: ranking.sm3, rows: sealed.rows };
}

/** A sheet opened again keeps the contest open, and is named. */
async function refuseWhileOpen(world: World, path: string): Promise<void> {
  const clerk = await world.as('bureau_clerk');
  type Panel = { progress: { seats: { assignmentId: string }[] }[] };
  const { progress } = await clerk.get<Panel>(`/api/panels/${world.made.panel}`);
  const assignment = progress[0]?.seats[0]?.assignmentId as string;
  await clerk.send('POST', `/api/assignments/${assignment}/reopen`, { reason: '复核。' });
  await refused('contest_open', clerk.send('POST', `${path}/rankings`));
  const { open } = await clerk.get<Contest>(path);
  expectThat(open.length === 1, 'exactly what is open is named', open);
  for (const key of JUDGES) {
    const judge = await world.as(key);
    const sheet = await judge.get<{ sheet: { revision: number } }>(`/api/assignments/${assignment}`).then(
      (seen) => seen.sheet,
      () => null,
    );
    if (sheet)
      await judge.send('POST', `/api/assignments/${assignment}/submit`, { revision: sheet.revision });
  }
}
