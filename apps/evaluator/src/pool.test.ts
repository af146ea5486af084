import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createEvaluatorPool, EvaluatorCrashed, type EvaluatorPool, EvaluatorPoolClosed } from './pool.ts';
import type { ScoreJob, ScoreOutcome } from './protocol.ts';
import { generateKeyPair } from './sealing.ts';
import { Bench, bigFiles, GOLDEN } from './test-support.ts';

const bench = new Bench();
let job: ScoreJob;
let big: ScoreJob;
let pool: EvaluatorPool;

const start = (changes: Parameters<Bench['options']>[0] = {}) => {
  pool = createEvaluatorPool(bench.options(changes));
  return pool;
};
const failure = (outcome: ScoreOutcome) => {
  if (outcome.ok) throw new Error('a failure was expected');
  return outcome.failure;
};
/** Waits until the process holds so much memory that it must be in the middle of the big job. */
const underWay = async () => {
  for (;;) {
    const [pid] = pool.pids();
    const status = pid === undefined ? '' : readFileSync(`/proc/${pid}/status`, 'utf8');
    if (Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) > 130 * 1024) return;
    await pause(5);
  }
};
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

beforeAll(() => {
  const truth = readFileSync(`${GOLDEN}breast-cancer/truth.csv`);
  job = bench.job(bench.seal(truth), `${GOLDEN}breast-cancer/prediction-knn.csv`);
  const files = bigFiles(1_500_000);
  big = bench.job(bench.seal(files.truth), bench.write('big.csv', files.prediction));
});
afterEach(() => pool?.close());
afterAll(() => bench.remove());

describe('scoring', () => {
  it('gives the golden score, and the second time from the cached truth', async () => {
    start();
    const first = await pool.score(job);
    const second = await pool.score(job);
    if (!first.ok || !second.ok) throw new Error('scores expected');
    expect(first.result).toMatchObject({ rows: 285, publicRows: 86, truthCached: false });
    expect(first.result.score).toBeCloseTo(0.9765732054390218, 12);
    expect(second.result.truthCached).toBe(true);
    expect(second.result).toMatchObject({
      score: first.result.score,
      publicScore: first.result.publicScore,
      privateScore: first.result.privateScore,
    });
  });

  it('a cached truth needs its file no more: the digest names the content', async () => {
    start();
    const truth = bench.seal('id,y\na,0\nb,1\n');
    const own = bench.job(truth, bench.write('ab.csv', 'id,y\na,.1\nb,.9\n'), { split: null });
    await pool.score(own);
    writeFileSync(truth.path, 'gone');
    const again = await pool.score(own);
    expect(again.ok && again.result.score).toBe(1);
  });

  it("a bad file is the entrant's, with every error and its row", async () => {
    start();
    const bad = failure(
      await pool.score({ ...job, prediction: { path: `${GOLDEN}breast-cancer/bad-values.csv` } }),
    );
    expect(bad).toMatchObject({ code: 'invalid_prediction', fault: 'entrant' });
    expect(bad.errors.map((error) => error.row)).toEqual([6, 11, 13]);
  });

  it("a bad truth and a bad metric are the organiser's, a missing file ours", async () => {
    start();
    const oneClass = bench.job(bench.seal('id,y\na,1\nb,1\n'), bench.write('one.csv', 'id,y\na,1\nb,2\n'));
    expect(failure(await pool.score({ ...oneClass, split: null }))).toMatchObject({
      code: 'invalid_truth',
      fault: 'organiser',
      counts: { one_class: 1 },
    });
    expect(failure(await pool.score({ ...job, metric: 'magic@1' }))).toMatchObject({
      code: 'invalid_metric',
      fault: 'organiser',
      counts: { unknown_metric: 1 },
    });
    const params = { threshold: 7 };
    expect(failure(await pool.score({ ...job, metric: 'f1@1', params }))).toMatchObject({
      code: 'invalid_metric',
    });
    expect(failure(await pool.score({ ...job, prediction: { path: '/nowhere' } }))).toMatchObject({
      code: 'prediction_unreadable',
      fault: 'platform',
    });
  });

  it('inspecting a truth tells its shape and nothing of its values', async () => {
    start();
    const outcome = await pool.inspectTruth({
      truth: job.truth,
      metric: job.metric,
      params: {},
      split: job.split,
      limits: job.limits,
    });
    expect(outcome).toEqual({
      ok: true,
      result: { rows: 285, idColumn: 'id', targetColumns: ['malignant'], classCounts: [2], publicRows: 86 },
    });
  });
});

describe('sealed truths', () => {
  it('one sealed to another key is refused as such', async () => {
    start();
    const truth = bench.seal('id,y\na,1\n', generateKeyPair().publicKeyPem);
    expect(failure(await pool.score({ ...job, truth }))).toMatchObject({
      code: 'truth_wrong_key',
      fault: 'platform',
    });
  });

  it('a changed file is refused by its digest, and by its seal when the digest was changed with it', async () => {
    start();
    const truth = bench.seal('id,y\na,1\nb,0\n');
    const bytes = readFileSync(truth.path);
    bytes[bytes.length - 20] = bytes[bytes.length - 20]! ^ 1;
    writeFileSync(truth.path, bytes);
    expect(failure(await pool.score({ ...job, truth }))).toMatchObject({
      code: 'truth_altered',
      fault: 'platform',
    });
    const { createHash } = await import('node:crypto');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(failure(await pool.score({ ...job, truth: { ...truth, sha256 } })).code).toBe('truth_altered');
    expect(failure(await pool.score({ ...job, truth: { ...truth, path: '/nowhere' } })).code).toBe(
      'truth_unreadable',
    );
  });
});

describe('limits and crashes', () => {
  it('a process killed in the middle is a retryable crash, and the next job runs', async () => {
    start();
    const running = pool.score(big);
    const crash = expect(running).rejects.toThrow(EvaluatorCrashed);
    await underWay();
    process.kill(pool.pids()[0]!, 'SIGKILL');
    await crash;
    await expect(running).rejects.toMatchObject({ retryable: true });
    expect((await pool.score(job)).ok).toBe(true);
  });

  it('a run past its wall clock is stopped and laid at the door of the file then in work', async () => {
    start({ wallMs: 250 });
    const outcome = failure(await pool.score(big));
    expect(outcome).toMatchObject({ code: 'timed_out', fault: 'organiser' });
    expect((await pool.score(job)).ok).toBe(true);
  });

  it('memory past the limit, typed arrays included, ends the run and not the worker', async () => {
    start({ maxRssBytes: 150 * 2 ** 20 });
    expect(failure(await pool.score(big)).code).toBe('out_of_memory');
    expect((await pool.score(job)).ok).toBe(true);
  });

  it('aborting kills the run and rejects with the reason; an aborted job in the queue never starts', async () => {
    start();
    const stop = new AbortController();
    const running = pool.score(big, { signal: stop.signal });
    const waiting = pool.score(job, { signal: stop.signal });
    const both = Promise.allSettled([running, waiting]);
    await underWay();
    stop.abort(new Error('withdrawn'));
    for (const result of await both)
      expect(result).toMatchObject({ status: 'rejected', reason: { message: 'withdrawn' } });
    expect((await pool.score(job)).ok).toBe(true);
  });

  it('a process is replaced after its number of runs', async () => {
    start({ maxRuns: 2 });
    const pids = new Set<number>();
    for (let k = 0; k < 4; k++) {
      const scored = pool.score(job);
      pids.add(pool.pids()[0]!);
      await scored;
    }
    expect(pids.size).toBe(2);
  });
});

describe('the process is locked in', () => {
  it('it may read files and nothing else, and gets nothing of the environment of its parent', async () => {
    process.env.JIEBANG_TEST_PASSWORD = 'hunter2';
    start();
    await pool.ping();
    const proc = (name: string) => readFileSync(`/proc/${pool.pids()[0]}/${name}`, 'utf8').split('\0');
    delete process.env.JIEBANG_TEST_PASSWORD;
    expect(proc('cmdline')).toContain('--permission');
    expect(proc('cmdline').filter((arg) => arg.startsWith('--allow'))).toEqual(['--allow-fs-read=*']);
    const names = proc('environ')
      .map((line) => line.split('=')[0])
      .filter(Boolean);
    expect(names.filter((name) => !/^(JIEBANG_EVALUATOR_|MALLOC_|TZ$)/.test(name!))).toEqual([]);
  });
});

describe('pool', () => {
  it('sends a truth to the process that holds it', async () => {
    start({ size: 2 });
    const other = bench.job(bench.seal('id,y\na,0\nb,1\n'), bench.write('x.csv', 'id,y\na,.1\nb,.9\n'), {
      split: null,
    });
    await Promise.all([pool.score(job), pool.score(other)]);
    for (const again of [other, job, job, other]) {
      const outcome = await pool.score(again);
      expect(outcome.ok && outcome.result.truthCached).toBe(true);
    }
    expect(pool.pids()).toHaveLength(2);
  });

  it('answers a ping, and closing lets the run finish, refuses the queue and leaves no process', async () => {
    start();
    expect(await pool.ping()).toBe(true);
    const [pid] = pool.pids();
    const running = pool.score(job);
    const queued = pool.score(job);
    const refused = expect(queued).rejects.toThrow(EvaluatorPoolClosed);
    await pool.close();
    expect((await running).ok).toBe(true);
    await refused;
    expect(isAlive(pid!)).toBe(false);
    await expect(pool.score(job)).rejects.toThrow(EvaluatorPoolClosed);
  });
});
