import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Client, eventually, type TestApp } from './harness.ts';

const DATA = join(dirname(fileURLToPath(import.meta.url)), '../seeds/data');
/** A file of the demonstration data. */
export const dataFile = (path: string) => readFile(join(DATA, path));

type Built = { competitionId: string; slug: string; trackId: string; phaseId: string; clerk: Client };
let serial = 0;

const both = (zh: string, en: string) => ({ zh, en });

/** A competition with one track and a phase still being set up, made by the clerk through the API. */
export async function buildDraftPhase(t: TestApp, overrides: Record<string, unknown> = {}): Promise<Built> {
  const clerk = await t.as('bureau_clerk');
  const slug = `contest-${++serial}-${Math.floor(performance.now())}`;
  const created = await clerk.request('POST', '/api/competitions', {
    slug,
    title: both('竞赛（示例）', 'Contest'),
    summary: both('摘要', 'Summary'),
    organiser: both('主办', 'Organiser'),
    description: both('', ''),
    rules: both('', ''),
    maxTeamSize: 5,
  });
  const competitionId = created.json<{ id: string }>().id;
  const tracked = await clerk.request('POST', `/api/competitions/${competitionId}/tracks`, {
    title: both('赛道', 'Track'),
    summary: both('摘要', 'Summary'),
    sector: 'health',
  });
  const trackId = tracked.json<{ tracks: { id: string }[] }>().tracks[0]?.id as string;
  const now = t.clock.now().getTime();
  const phase = await clerk.request('POST', `/api/tracks/${trackId}/phases`, {
    title: both('初赛', 'Preliminary'),
    startsAt: new Date(now - 86_400_000).toISOString(),
    endsAt: new Date(now + 5 * 86_400_000).toISOString(),
    metric: 'roc_auc@1',
    metricParams: {},
    rankingRule: 'best',
    quotaPerDay: 5,
    quotaTotal: 100,
    publicFraction: 0.4,
    maxFileBytes: 1_000_000,
    ...overrides,
  });
  if (phase.statusCode !== 201) throw new Error(`phase: ${phase.body}`);
  return { competitionId, slug, trackId, phaseId: phase.json<{ id: string }>().id, clerk };
}

/** The same, rehearsed by a real worker, opened and published. A worker must be running. */
export async function buildOpenPhase(t: TestApp, overrides: Record<string, unknown> = {}): Promise<Built> {
  const built = await buildDraftPhase(t, overrides);
  const { clerk, phaseId, competitionId } = built;
  await clerk.form('PUT', `/api/phases/${phaseId}/truth`, {}, [
    ['file', 'truth.csv', await dataFile('breast-cancer/truth.csv')],
  ]);
  const started = await clerk.form('POST', `/api/phases/${phaseId}/dry-runs`, {}, [
    ['good', 'good.csv', await dataFile('breast-cancer/prediction-knn.csv')],
    ['bad', 'bad.csv', await dataFile('breast-cancer/bad-values.csv')],
  ]);
  if (started.statusCode !== 202) throw new Error(`dry run: ${started.body}`);
  await eventually(
    'dry run passed',
    async () =>
      (await clerk.request('GET', `/api/phases/${phaseId}`)).json<{ status: string }>().status ===
      'rehearsed',
    30_000,
  );
  const opened = await clerk.request('POST', `/api/phases/${phaseId}/open`, {});
  if (opened.statusCode !== 200) throw new Error(`open: ${opened.body}`);
  await clerk.request('POST', `/api/competitions/${competitionId}/publish`, {});
  return built;
}

/** A team of one demonstration account. */
export async function buildTeam(
  t: TestApp,
  competitionId: string,
  demoKey: string,
  name = `队伍 ${demoKey}`,
): Promise<Client & { teamId: string }> {
  const captain = await t.as(demoKey);
  const formed = await captain.request('POST', `/api/competitions/${competitionId}/teams`, { name });
  if (formed.statusCode !== 201) throw new Error(`team: ${formed.body}`);
  return { ...captain, teamId: formed.json<{ id: string }>().id };
}

/** Submits a file of the demonstration data, or given bytes; answers the raw response. */
export async function submit(
  by: Client,
  phaseId: string,
  content: string | Buffer,
  headers?: Record<string, string>,
) {
  const bytes = typeof content === 'string' && content.endsWith('.csv') ? await dataFile(content) : content;
  return await by.form(
    'POST',
    `/api/phases/${phaseId}/submissions`,
    { comment: '' },
    [['file', 'entry.csv', bytes]],
    headers,
  );
}

type Seen = {
  id: string;
  evaluation: {
    status: string;
    publicScore: number | null;
    failure: {
      code: string;
      fault: string;
      refunded: boolean;
      errors: { row: number | null; id: string | null; code: string }[];
    } | null;
  };
};

/** Waits until the worker has finished with a submission. */
export async function settled(by: Client, submissionId: string): Promise<Seen> {
  return await eventually(`submission ${submissionId} settled`, async () => {
    const seen = (await by.request('GET', `/api/submissions/${submissionId}`)).json<Seen>();
    return ['queued', 'running'].includes(seen.evaluation.status) ? null : seen;
  });
}
