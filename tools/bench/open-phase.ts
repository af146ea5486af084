import { readFile } from 'node:fs/promises';
import { signInSeed, signUpSeed, waitFor } from '../../apps/server/src/seeds/seed-client.ts';

const DATA = new URL('../../apps/server/seeds/data/breast-cancer/', import.meta.url);
const file = async (name: string) => ({ name, content: await readFile(new URL(name, DATA)) });
const both = (zh: string, en: string) => ({ zh, en });

export type BenchPhase = { phaseId: string; tokens: string[]; entry: Buffer };

/** A phase with room for a whole benchmark, and as many teams in it, each with a token to submit with. */
export async function openBenchPhase(address: string, teams: number): Promise<BenchPhase> {
  const clerk = await signInSeed(address, 'bureau_clerk');
  const text = {
    title: both('基准测试（示例）', 'Benchmark'),
    summary: both('基准', 'Benchmark'),
    organiser: both('示例', 'Demo'),
    description: both('', ''),
    rules: both('', ''),
    maxTeamSize: 5,
  };
  const competition = await clerk.send<{ id: string }>('POST', '/api/competitions', {
    ...text,
    slug: `bench-${Date.now()}`,
  });
  const tracked = await clerk.send<{ tracks: { id: string }[] }>(
    'POST',
    `/api/competitions/${competition.id}/tracks`,
    { title: both('赛道', 'Track'), summary: both('赛道', 'Track'), sector: 'general' },
  );
  const now = Date.now();
  const phase = await clerk.send<{ id: string }>('POST', `/api/tracks/${tracked.tracks[0]?.id}/phases`, {
    title: both('阶段', 'Phase'),
    metric: 'roc_auc@1',
    startsAt: new Date(now - 60_000).toISOString(),
    endsAt: new Date(now + 86_400_000).toISOString(),
    quotaPerDay: 1_000,
    quotaTotal: 100_000,
    publicFraction: 0.5,
  });
  await clerk.upload('PUT', `/api/phases/${phase.id}/truth`, {}, { file: await file('truth.csv') });
  await clerk.upload(
    'POST',
    `/api/phases/${phase.id}/dry-runs`,
    {},
    { good: await file('prediction-knn.csv'), bad: await file('bad-values.csv') },
  );
  await waitFor(
    'dry run',
    () => clerk.get<{ status: string }>(`/api/phases/${phase.id}`),
    ({ status }) => status === 'rehearsed',
  );
  await clerk.send('POST', `/api/phases/${phase.id}/open`);
  await clerk.send('POST', `/api/competitions/${competition.id}/publish`);
  const tokens = [];
  for (let i = 1; i <= teams; i++) tokens.push(await formBenchTeam(address, competition.id, i));
  return { phaseId: phase.id, tokens, entry: (await file('prediction-forest.csv')).content };
}

/** A person who signs up, forms a team and takes a token to submit with. */
async function formBenchTeam(address: string, competitionId: string, i: number): Promise<string> {
  const person = await signUpSeed(address, `bench-${competitionId}-${i}@demo.example`);
  await person.send('POST', `/api/competitions/${competitionId}/teams`, { name: `基准队 ${i}（示例）` });
  const { secret } = await person.send<{ secret: string }>('POST', '/api/me/tokens', {
    name: 'bench',
    scopes: ['submissions:write', 'submissions:read'],
  });
  return secret;
}
