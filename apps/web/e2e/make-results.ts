import { readFile } from 'node:fs/promises';
import { type SeedPerson, signInSeed, waitFor } from '../../server/src/seeds/seed-client.ts';
import { wholeRubric } from './make-lists.ts';
import { handIn } from './make-panels.ts';
import { openPhase } from './walks/open-phase.ts';
import { dataFile } from './walks/walk.ts';

const DAY = 86_400_000;
const JUDGES = ['judge', 'judge_b', 'judge_c', 'judge_d', 'judge_e'];
/** Accounts and what each sends: three scores that differ. */
const ENTRIES = [
  ['vendor', 'prediction-forest.csv'],
  ['vendor_b', 'prediction-logistic.csv'],
  ['vendor_c', 'prediction-knn.csv'],
] as const;

export const CONTEST = '肿块判别擂台（示例）';
type Made = { id: string };
type Panel = Made & { revision: number };
type Entries = { items: { id: string; entries: { id: string }[] }[] };

/** The clock of a test installation comes to an instant; whoever was signed in may have to sign in anew. */
export async function moveClock(base: string, to: number): Promise<void> {
  const answer = await fetch(`${base}/api/test/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ to: new Date(to).toISOString() }),
  });
  if (!answer.ok) throw new Error(`the clock did not move: ${answer.status}`);
}

/** Three scored entries on a phase that is over and revealed; answers the competition's id. */
async function makeRevealed(base: string): Promise<string> {
  const { slug, phaseId } = await openPhase(base, DAY);
  const { id } = await (await signInSeed(base, 'bureau_clerk')).get<Made>(`/api/competitions/${slug}`);
  for (const [key, name] of ENTRIES) {
    const vendor = await signInSeed(base, key);
    // The first has its team from `openPhase`.
    if (key !== 'vendor')
      await vendor.send('POST', `/api/competitions/${id}/teams`, { name: `${key.at(-1)} 队（示例）` });
    const content = await readFile(dataFile(`breast-cancer/${name}`));
    const { submission } = await vendor.upload<{ submission: Made }>(
      'POST',
      `/api/phases/${phaseId}/submissions`,
      { comment: '以表格模型分类，给出每例判别的主要依据。' },
      { file: { name, content } },
    );
    await waitFor(
      'score',
      () => vendor.get<{ evaluation: { status: string } }>(`/api/submissions/${submission.id}`),
      ({ evaluation }) => evaluation.status === 'scored',
    );
  }
  await moveClock(base, Date.now() + DAY + 60_000);
  const clerk = await signInSeed(base, 'bureau_clerk');
  await clerk.send('POST', `/api/phases/${phaseId}/reveal`);
  return id;
}

/** A contest with every score and every sheet in, so that its ranking can be proposed; answers the competition's id. */
export async function makeJudgedContest(base: string): Promise<string> {
  const contest = await makeRevealed(base);
  const clerk = await signInSeed(base, 'bureau_clerk');
  const judges = await Promise.all(JUDGES.map((key) => signInSeed(base, key)));
  const judgeIds = await Promise.all(
    judges.map(async (judge) => (await judge.get<{ user: Made }>('/api/session')).user.id),
  );
  const made = await clerk.send<Panel>('POST', `/api/competitions/${contest}/panel`, {
    dueAt: new Date(Date.now() + 10 * DAY).toISOString(),
  });
  const prepared = await clerk.send<Panel>('PATCH', `/api/panels/${made.id}`, {
    revision: made.revision,
    rubric: { ...wholeRubric, machineWeight: 60 },
    judgeIds,
  });
  await clerk.send('POST', `/api/panels/${made.id}/open`, { revision: prepared.revision });
  await Promise.all(judges.map((judge, place) => giveAll(judge, made.id, place)));
  return contest;
}

async function giveAll(judge: SeedPerson, panelId: string, place: number): Promise<void> {
  const { items } = await judge.get<Entries>('/api/me/panels');
  for (const { id } of items.find(({ id: one }) => one === panelId)?.entries ?? [])
    await handIn(judge, id, place);
}

/** What the pages of results need in their addresses. */
export type ResultContent = { contest: string; result: string; open: string };

/** A result as everybody reads it: proposed, sealed by another, put on notice, and published by the clock. */
export async function makeResults(base: string): Promise<ResultContent> {
  const contest = await makeJudgedContest(base);
  const clerk = await signInSeed(base, 'bureau_clerk');
  const approver = await signInSeed(base, 'bureau_approver');
  type Contest = { ranking: { id: string; sm3: string } };
  const { ranking } = await clerk.send<Contest>('POST', `/api/contests/${contest}/rankings`);
  await approver.send('POST', `/api/rankings/${ranking.id}/seal`, { sm3: ranking.sm3 });
  const both = (zh: string, en: string) => ({ zh, en });
  const notice = await clerk.send<Made>('POST', '/api/notices', {
    subjectType: 'ranking',
    subjectId: ranking.id,
    title: both('关于肿块判别擂台评审结果的公示（示例）', 'Notice of the results (demonstration)'),
    body: both('现将评审结果予以公示。', 'The results are posted herewith.'),
  });
  await clerk.send('POST', `/api/notices/${notice.id}/post`);
  await approver.send('POST', `/api/notices/${notice.id}/start`);
  await publishAfter(base, notice.id, ranking.id);
  return { contest, result: ranking.id, open: await makeOpen(base) };
}

/** The running competition of the demonstration gets a panel that is being set up: nothing can be proposed yet. */
async function makeOpen(base: string): Promise<string> {
  const clerk = await signInSeed(base, 'bureau_clerk');
  const { id } = await clerk.get<Made>('/api/competitions/ai-demo-2026');
  await clerk.send('POST', `/api/competitions/${id}/panel`, {
    dueAt: new Date(Date.now() + 60 * DAY).toISOString(),
  });
  return id;
}

/** The notice runs out, and its end is recorded a little later. */
export async function publishAfter(base: string, noticeId: string, rankingId: string): Promise<void> {
  const read = async <T>(path: string) => (await (await fetch(`${base}${path}`)).json()) as T;
  const { clock } = await read<{ clock: { endsAt: string } }>(`/api/notices/${noticeId}`);
  await moveClock(base, Date.parse(clock.endsAt) + 11 * 60_000);
  await waitFor(
    'the result',
    () => read<{ status: string }>(`/api/rankings/${rankingId}`),
    ({ status }) => status === 'published',
  );
}
