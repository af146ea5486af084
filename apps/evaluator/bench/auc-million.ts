import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createEvaluatorPool, type EvaluatorPool } from '../src/pool.ts';
import type { ScoreJob, ScoreResult } from '../src/protocol.ts';
import { sealTruth } from '../src/seal.ts';
import { generateKeyPair } from '../src/sealing.ts';

const ROWS = 1_000_000;
const WARM_UP_RUNS = 6;
const RUNS = 9;

export interface AucFigures {
  rows: number;
  fileBytes: number;
  /** Medians over the warm runs, truth cached, in milliseconds. `totalMs` is everything but the reply's way back. */
  inOrder: RunFigures;
  /** The same rows in random order: every id is looked up by hash. */
  shuffled: RunFigures;
  /** Largest resident memory the evaluator process ever had. */
  peakRssBytes: number;
}

export interface RunFigures {
  totalMs: number;
  readMs: number;
  parseMs: number;
  joinMs: number;
  scoreMs: number;
  /** totalMs / parseMs */
  timesParse: number;
}

/**
 * Exact AUC of a million rows, over all, public and private rows, in a warm evaluator process. The bars: at most
 * five times the parse time of the same file, at most 350 MB.
 */
export async function benchAucMillion(): Promise<AucFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'auc-million-'));
  const files = writeFiles(folder);
  const pool = createEvaluatorPool({
    size: 1,
    keyFile: files.keyFile,
    wallMs: 60_000,
    maxRssBytes: 2 ** 30,
    maxRuns: 1000,
    cacheBytes: 2 ** 28,
  });
  try {
    const inOrder = await measure(pool, files.jobFor(files.inOrder));
    const shuffled = await measure(pool, files.jobFor(files.shuffled));
    const [pid] = pool.pids();
    const fileBytes = statSync(files.inOrder).size;
    return { rows: ROWS, fileBytes, inOrder, shuffled, peakRssBytes: readPeakRss(pid!) };
  } finally {
    await pool.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(pool: EvaluatorPool, job: ScoreJob): Promise<RunFigures> {
  const results: ScoreResult[] = [];
  for (let k = 0; k < WARM_UP_RUNS + RUNS; k++) {
    const outcome = await pool.score(job);
    if (!outcome.ok) throw new Error(`the benchmark's own file was refused: ${outcome.failure.code}`);
    if (k >= WARM_UP_RUNS) results.push(outcome.result);
  }
  const of = (pick: (result: ScoreResult) => number) => median(results.map(pick));
  const totalMs = of((result) => result.durationMs);
  const parseMs = of((result) => result.timings.parseMs);
  return {
    totalMs,
    readMs: of((result) => result.timings.readMs),
    parseMs,
    joinMs: of((result) => result.timings.joinMs),
    scoreMs: of((result) => result.timings.scoreMs),
    timesParse: totalMs / parseMs,
  };
}

function writeFiles(folder: string) {
  const random = seededRandom(20260101);
  const labels = Uint8Array.from({ length: ROWS }, () => (random() < 0.3 ? 1 : 0));
  const rows = Array.from(
    labels,
    (label, k) => `${k},${(label ? Math.sqrt(random()) : random()).toFixed(6)}\n`,
  );
  const path = (name: string) => join(folder, name);
  writeFileSync(path('in-order.csv'), `id,score\n${rows.join('')}`);
  for (let k = ROWS - 1; k > 0; k--) {
    const other = Math.floor(random() * (k + 1));
    [rows[k], rows[other]] = [rows[other]!, rows[k]!];
  }
  writeFileSync(path('shuffled.csv'), `id,score\n${rows.join('')}`);
  const { publicKeyPem, privateKeyPem } = generateKeyPair();
  writeFileSync(path('key.pem'), privateKeyPem, { mode: 0o600 });
  const csv = Buffer.from(`id,score\n${Array.from(labels, (label, k) => `${k},${label}\n`).join('')}`);
  const sealed = sealTruth(publicKeyPem, csv);
  writeFileSync(path('truth.sealed'), sealed);
  const sha256 = createHash('sha256').update(sealed).digest('hex');
  const jobFor = (prediction: string): ScoreJob => ({
    truth: { path: path('truth.sealed'), sha256 },
    prediction: { path: prediction },
    metric: 'roc_auc@1',
    params: {},
    split: { publicFraction: 0.3 },
    limits: { maxRows: 2 * ROWS },
  });
  return { keyFile: path('key.pem'), inOrder: path('in-order.csv'), shuffled: path('shuffled.csv'), jobFor };
}

/** A small linear congruential generator: the same file on every machine. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1]!;
}

/** Zero where there is no /proc. */
function readPeakRss(pid: number): number {
  try {
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.stdout.write(`${JSON.stringify(await benchAucMillion(), null, 2)}\n`);
