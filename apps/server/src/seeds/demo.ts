import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { competitionText, type TrackSeed, tracks } from './demo-texts.ts';
import { type SeedPerson, signInSeed, waitFor } from './seed-client.ts';

const DATA = join(dirname(fileURLToPath(import.meta.url)), '../../seeds/data');
const file = async (path: string) => ({
  name: path.split('/').at(-1) as string,
  content: await readFile(join(DATA, path)),
});

type Phase = { id: string; status: string; setup: { dryRun: { status: string } | null } | null };
type Competition = { id: string; slug: string; tracks: { id: string; phases: Phase[] }[] };

/**
 * The demonstration programme, made by its own roles through the API: the clerk sets two tracks up, rehearses and
 * opens them; three teams submit; the worker scores. Nothing is written past the guards.
 */
export async function seedDemo(base: string): Promise<void> {
  const clerk = await signInSeed(base, 'bureau_clerk');
  const made = await clerk.send<Competition>('POST', '/api/competitions', {
    ...competitionText,
    slug: await freeSlug(clerk),
  });
  for (const track of tracks) await seedTrack(clerk, made.id, track);
  await clerk.send('POST', `/api/competitions/${made.id}/publish`);
  const { tracks: opened } = await clerk.get<Competition>(`/api/competitions/${made.slug}`);
  const teams = await formTeams(base, made.id);
  for (const [i, track] of tracks.entries()) {
    const phaseId = opened[i]?.phases[0]?.id as string;
    for (const entry of track.entries) await submitAndWait(teams, phaseId, entry);
  }
}

/** A seed that was cut short left its draft behind: the next one takes the next name. */
async function freeSlug(clerk: SeedPerson): Promise<string> {
  const { items } = await clerk.get<{ items: { slug: string }[] }>('/api/competitions?limit=100');
  const taken = new Set(items.map(({ slug }) => slug));
  const names = [
    competitionText.slug,
    ...Array.from({ length: 98 }, (_, i) => `${competitionText.slug}-${i + 2}`),
  ];
  return names.find((name) => !taken.has(name)) as string;
}

async function seedTrack(clerk: SeedPerson, competitionId: string, track: TrackSeed): Promise<void> {
  const withTrack = await clerk.send<Competition>(
    'POST',
    `/api/competitions/${competitionId}/tracks`,
    track.text,
  );
  const trackId = withTrack.tracks.at(-1)?.id;
  const day = 86_400_000;
  const midnight = Math.floor((Date.now() + 8 * 3_600_000) / day) * day - 8 * 3_600_000;
  const dates = {
    startsAt: new Date(midnight - 2 * day).toISOString(),
    endsAt: new Date(midnight + track.openDays * day).toISOString(),
  };
  const phase = await clerk.send<Phase>('POST', `/api/tracks/${trackId}/phases`, {
    ...track.phase,
    ...dates,
  });
  await clerk.upload(
    'PUT',
    `/api/phases/${phase.id}/truth`,
    {},
    { file: await file(`${track.folder}/truth.csv`) },
  );
  for (const { path, titleZh, titleEn } of track.downloads)
    await clerk.upload(
      'POST',
      `/api/phases/${phase.id}/files`,
      { titleZh, titleEn },
      { file: await file(path) },
    );
  await clerk.upload(
    'POST',
    `/api/phases/${phase.id}/dry-runs`,
    {},
    { good: await file(track.good), bad: await file(track.bad) },
  );
  const rehearsed = await waitFor(
    `dry run of ${track.folder}`,
    () => clerk.get<Phase>(`/api/phases/${phase.id}`),
    ({ status, setup }) => status === 'rehearsed' || setup?.dryRun?.status === 'failed',
  );
  if (rehearsed.status !== 'rehearsed')
    throw new Error(`seed: the dry run of ${track.folder} failed: ${JSON.stringify(rehearsed.setup)}`);
  await clerk.send('POST', `/api/phases/${phase.id}/open`);
}

async function formTeams(base: string, competitionId: string): Promise<Record<string, SeedPerson>> {
  const teams: Record<string, SeedPerson> = {};
  for (const [key, name] of [
    ['vendor', '青禾智诊（示例）'],
    ['vendor_b', '白鹭视觉（示例）'],
    ['vendor_c', '江畔算法（示例）'],
  ] as const) {
    const person = await signInSeed(base, key);
    await person.send('POST', `/api/competitions/${competitionId}/teams`, { name });
    teams[key] = person;
  }
  return teams;
}

async function submitAndWait(
  teams: Record<string, SeedPerson>,
  phaseId: string,
  entry: { by: string; path: string; comment: string },
): Promise<void> {
  const person = teams[entry.by] as SeedPerson;
  const { submission } = await person.upload<{ submission: { id: string } }>(
    'POST',
    `/api/phases/${phaseId}/submissions`,
    { comment: entry.comment },
    { file: await file(entry.path) },
  );
  await waitFor(
    `score of ${entry.path}`,
    () => person.get<{ evaluation: { status: string } }>(`/api/submissions/${submission.id}`),
    ({ evaluation }) => !['queued', 'running'].includes(evaluation.status),
  );
}
