import { readFile } from 'node:fs/promises';
import { type SeedPerson, signInSeed, waitFor } from '../../../server/src/seeds/seed-client.ts';
import { dataFile } from './walk.ts';

const file = async (name: string) => ({ name, content: await readFile(dataFile(`breast-cancer/${name}`)) });
const both = (zh: string, en: string) => ({ zh, en });
const DAY = 86_400_000;

export const TEAM = '穿山甲队（示例）';
export type OpenPhase = { slug: string; phaseId: string; vendor: SeedPerson };

/** A published competition whose phase is open for so long, with the demonstration vendor's team, through the API. */
export async function openPhase(address: string, openMs = DAY): Promise<OpenPhase> {
  const clerk = await signInSeed(address, 'bureau_clerk');
  const slug = `walk-${Date.now()}`;
  const { id } = await clerk.send<{ id: string }>('POST', '/api/competitions', {
    slug,
    title: both('肿块判别擂台（示例）', 'Mass classification (demonstration)'),
    summary: both('由测量值判断肿块性质。', 'Judge a mass from measurements.'),
    organiser: both('示例市工业和信息化局', 'Bureau of Industry, Example City'),
    description: both('', ''),
    rules: both('', ''),
  });
  const track = { title: both('赛道', 'Track'), summary: both('赛道', 'Track'), sector: 'health' };
  const { tracks } = await clerk.send<{ tracks: { id: string }[] }>(
    'POST',
    `/api/competitions/${id}/tracks`,
    track,
  );
  const now = Date.now();
  const phase = await clerk.send<{ id: string }>('POST', `/api/tracks/${tracks[0]?.id}/phases`, {
    title: both('初赛', 'Preliminary'),
    metric: 'roc_auc@1',
    startsAt: new Date(now - DAY).toISOString(),
    endsAt: new Date(now + openMs).toISOString(),
    publicFraction: 0.5,
  });
  const place = `/api/phases/${phase.id}`;
  await clerk.upload('PUT', `${place}/truth`, {}, { file: await file('truth.csv') });
  const samples = { good: await file('prediction-knn.csv'), bad: await file('bad-values.csv') };
  await clerk.upload('POST', `${place}/dry-runs`, {}, samples);
  await waitFor(
    'dry run',
    () => clerk.get<{ status: string }>(place),
    ({ status }) => status === 'rehearsed',
  );
  await clerk.send('POST', `${place}/open`);
  await clerk.send('POST', `/api/competitions/${id}/publish`);
  const vendor = await signInSeed(address, 'vendor');
  await vendor.send('POST', `/api/competitions/${id}/teams`, { name: TEAM });
  return { slug, phaseId: phase.id, vendor };
}

/** Sends a good file as the vendor; answers the submission. */
export async function submitGood({ vendor, phaseId }: OpenPhase): Promise<string> {
  const { submission } = await vendor.upload<{ submission: { id: string } }>(
    'POST',
    `/api/phases/${phaseId}/submissions`,
    { comment: '' },
    { file: await file('prediction-forest.csv') },
  );
  return submission.id;
}
