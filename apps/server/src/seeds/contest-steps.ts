import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type SeedPerson, signInSeed, waitFor } from './seed-client.ts';

const DATA = join(dirname(fileURLToPath(import.meta.url)), '../../seeds/data');

export type SeedFile = { name: string; content: Buffer };
export const dataFile = async (path: string): Promise<SeedFile> => ({
  name: path.split('/').at(-1) as string,
  content: await readFile(join(DATA, path)),
});

type Bilingual = { zh: string; en: string };
/** Texts and settings of one track with its one phase, and the files that set it up. */
export type TrackPlan = {
  text: { title: Bilingual; summary: Bilingual; sector: string };
  phase: { startsAt: string; endsAt: string; metric: string } & Record<string, unknown>;
  truth: SeedFile;
  downloads: { file: SeedFile; titleZh: string; titleEn: string }[];
  good: SeedFile;
  bad: SeedFile;
};
type Phase = {
  id: string;
  status: string;
  window: string;
  setup: { dryRun: { status: string } | null } | null;
};
type Competition = { id: string; slug: string; tracks: { id: string }[] };

/** A seed may be made again, and one that was cut short leaves its draft behind: the next takes the next name. */
async function freeSlug(clerk: SeedPerson, slug: string): Promise<string> {
  const { items } = await clerk.get<{ items: { slug: string }[] }>('/api/competitions?limit=100');
  const taken = new Set(items.map((competition) => competition.slug));
  for (let n = 2, name = slug; ; n++, name = `${slug}-${n - 1}`) if (!taken.has(name)) return name;
}

/** The clerk sets a competition up, rehearses and opens its phases, and publishes it. Phases in the order of `plans`. */
export async function openContest(
  base: string,
  text: { slug: string } & Record<string, unknown>,
  plans: TrackPlan[],
): Promise<{ competitionId: string; phaseIds: string[] }> {
  const clerk = await signInSeed(base, 'bureau_clerk');
  const { id } = await clerk.send<Competition>('POST', '/api/competitions', {
    ...text,
    slug: await freeSlug(clerk, text.slug),
  });
  const phaseIds: string[] = [];
  for (const plan of plans) phaseIds.push(await openTrack(clerk, id, plan));
  await clerk.send('POST', `/api/competitions/${id}/publish`);
  return { competitionId: id, phaseIds };
}

async function openTrack(clerk: SeedPerson, competitionId: string, plan: TrackPlan): Promise<string> {
  const withTrack = await clerk.send<Competition>(
    'POST',
    `/api/competitions/${competitionId}/tracks`,
    plan.text,
  );
  const { id } = await clerk.send<Phase>(
    'POST',
    `/api/tracks/${withTrack.tracks.at(-1)?.id}/phases`,
    plan.phase,
  );
  await clerk.upload('PUT', `/api/phases/${id}/truth`, {}, { file: plan.truth });
  for (const { file, ...titles } of plan.downloads)
    await clerk.upload('POST', `/api/phases/${id}/files`, titles, { file });
  await clerk.upload('POST', `/api/phases/${id}/dry-runs`, {}, { good: plan.good, bad: plan.bad });
  const rehearsed = await waitFor(
    `dry run of ${plan.text.title.en}`,
    () => clerk.get<Phase>(`/api/phases/${id}`),
    ({ status, setup }) => status === 'rehearsed' || setup?.dryRun?.status === 'failed',
  );
  if (rehearsed.status !== 'rehearsed')
    throw new Error(`seed: the dry run of ${plan.text.title.en} failed: ${JSON.stringify(rehearsed.setup)}`);
  await clerk.send('POST', `/api/phases/${id}/open`);
  return id;
}

export type Teams = Record<string, SeedPerson>;

/** Teams of one person each; the person's key → their name for the team. */
export async function formTeams(
  base: string,
  competitionId: string,
  names: Record<string, string>,
): Promise<Teams> {
  const teams: Teams = {};
  for (const [key, name] of Object.entries(names)) {
    const person = await signInSeed(base, key);
    await person.send('POST', `/api/competitions/${competitionId}/teams`, { name });
    teams[key] = person;
  }
  return teams;
}

/** Hands a file in; answers the submission's id. */
export async function handIn(
  person: SeedPerson,
  phaseId: string,
  file: SeedFile,
  comment: string,
): Promise<string> {
  const { submission } = await person.upload<{ submission: { id: string } }>(
    'POST',
    `/api/phases/${phaseId}/submissions`,
    { comment },
    { file },
  );
  return submission.id;
}

export async function waitForScore(person: SeedPerson, submissionId: string): Promise<void> {
  await waitFor(
    `score of ${submissionId}`,
    () => person.get<{ evaluation: { status: string } }>(`/api/submissions/${submissionId}`),
    ({ evaluation }) => !['queued', 'running'].includes(evaluation.status),
  );
}
