import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type SeedPerson, signInSeed, waitFor } from '../apps/server/src/seeds/seed-client.ts';
import { getCompetition, listCompetitions, type PhaseView } from '../packages/contracts/src/competitions.ts';
import { getLeaderboard, type LeaderboardView } from '../packages/contracts/src/leaderboards.ts';
import { getSubmission, type SubmissionView, submitEntry } from '../packages/contracts/src/submissions.ts';

const PREDICTION = join(import.meta.dirname, '../apps/server/seeds/data/breast-cancer/prediction-forest.csv');
const TO_SCORE_MS = 60_000;

/**
 * `node tools/smoke.ts ADDRESS`: on a running demonstration, one vendor's submission goes through the API to a score
 * on the public board. Every answer is held against its contract. Exits 1 with what was missing.
 */
async function smoke(address: string): Promise<void> {
  await seePage(address);
  const phase = await findPhase(address);
  const before = await readBoard(address, phase.id);
  const vendor = await signInSeed(address, 'vendor');
  const submission = await submit(vendor, phase.id);
  const scored = await seeScore(vendor, submission.id);
  const board = await seeBoard(address, scored, before);
  const row = board.rows.find(({ teamId }) => teamId === scored.teamId);
  console.log(
    `smoke: #${scored.number} of ${scored.teamName} scored ${scored.evaluation.publicScore} (${scored.metric}); ` +
      `rank ${row?.rank} of ${board.rows.length}, board version ${before.version} -> ${board.version}`,
  );
}

async function seePage(address: string): Promise<void> {
  const page = await fetch(address);
  const html = await page.text();
  if (!page.ok || !html.includes('<script')) throw new Error(`${address} shows no page (${page.status})`);
}

/** The phase that the demonstration prediction belongs to. */
async function findPhase(address: string): Promise<PhaseView> {
  const { items } = listCompetitions.response.parse(await getJson(`${address}/api/competitions`));
  const demo = items.find((competition) => competition.demo) ?? items[0];
  if (!demo) throw new Error('no competition is published: was the demonstration seeded?');
  const { tracks } = getCompetition.response.parse(await getJson(`${address}/api/competitions/${demo.slug}`));
  const phase = tracks
    .flatMap((track) => track.phases)
    .find(({ metric, window }) => metric.key.startsWith('roc_auc') && window === 'accepting');
  if (!phase) throw new Error(`no phase of ${demo.slug} accepts submissions`);
  return phase;
}

async function submit(vendor: SeedPerson, phaseId: string): Promise<SubmissionView> {
  const content = await readFile(PREDICTION);
  const answer = await vendor.upload(
    'POST',
    `/api/phases/${phaseId}/submissions`,
    { comment: 'smoke' },
    { file: { name: 'prediction-forest.csv', content } },
  );
  const { submission, receipt } = submitEntry.response.parse(answer);
  const sha256 = createHash('sha256').update(content).digest('hex');
  if (receipt.sha256 !== sha256) throw new Error(`the receipt is for ${receipt.sha256}, sent was ${sha256}`);
  return submission;
}

async function seeScore(vendor: SeedPerson, id: string): Promise<SubmissionView> {
  const submission = await waitFor(
    'the score',
    async () => getSubmission.response.parse(await vendor.get(`/api/submissions/${id}`)),
    ({ evaluation }) => !['queued', 'running'].includes(evaluation.status),
    TO_SCORE_MS,
  );
  const { status, publicScore, failure } = submission.evaluation;
  if (status !== 'scored' || publicScore === null)
    throw new Error(`evaluation ${status}: ${JSON.stringify(failure)}`);
  return submission;
}

/** The board has moved, and our team stands on it with at least this score (its best counts). */
function seeBoard(
  address: string,
  scored: SubmissionView,
  before: LeaderboardView,
): Promise<LeaderboardView> {
  const mine = (board: LeaderboardView) => board.rows.find(({ teamId }) => teamId === scored.teamId);
  const count = mine(before)?.submissions ?? 0;
  return waitFor(
    'the board with the new score',
    () => readBoard(address, scored.phaseId),
    (board) => {
      const row = mine(board);
      return (
        row !== undefined && row.submissions > count && row.score >= (scored.evaluation.publicScore ?? 1)
      );
    },
    TO_SCORE_MS,
  );
}

async function readBoard(address: string, phaseId: string): Promise<LeaderboardView> {
  return getLeaderboard.response.parse(await getJson(`${address}/api/phases/${phaseId}/leaderboard`));
}

async function getJson(url: string): Promise<unknown> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`);
  return answer.json();
}

const [address] = process.argv.slice(2);
if (!address) {
  console.error('usage: node tools/smoke.ts ADDRESS');
  process.exit(2);
}
smoke(address.replace(/\/$/, '')).catch((error: unknown) => {
  console.error(`smoke: ${error instanceof Error ? error.message : error}`);
  process.exit(1);
});
