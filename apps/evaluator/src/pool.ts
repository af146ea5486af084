import { randomUUID } from 'node:crypto';
import { EvaluatorChild, type EvaluatorLogger } from './evaluator-child.ts';
import type {
  EvaluatorRequest,
  InspectJob,
  InspectOutcome,
  Outcome,
  ScoreJob,
  ScoreOutcome,
} from './protocol.ts';

export { EvaluatorCrashed, type EvaluatorLogger } from './evaluator-child.ts';

const DEFAULT_CACHE_SHARE = 0.4;

export interface EvaluatorPoolOptions {
  /** Processes at most; each has one submission at a time and is started when first needed. */
  size: number;
  /** PEM file of the private key that opens truths. */
  keyFile: string;
  wallMs: number;
  maxRssBytes: number;
  /** A process is replaced after so many runs, so that no leak lives long. */
  maxRuns: number;
  /** Parsed truths a process keeps; by default 0.4 of its memory. */
  cacheBytes?: number;
  logger?: EvaluatorLogger;
}

export interface RunOptions {
  /** Aborting kills the process of a run under way and rejects with the signal's reason. */
  signal?: AbortSignal;
}

export interface EvaluatorPool {
  /** Scores one submission. Rejects only with EvaluatorCrashed, EvaluatorPoolClosed or the signal's reason. */
  score(job: ScoreJob, options?: RunOptions): Promise<ScoreOutcome>;
  inspectTruth(job: InspectJob, options?: RunOptions): Promise<InspectOutcome>;
  /** Whether a process answers. */
  ping(): Promise<boolean>;
  /** Process ids now alive, for the operator's page and for tests. */
  pids(): number[];
  /** Refuses what is still waiting, lets the runs under way finish, ends the processes. */
  close(): Promise<void>;
}

export class EvaluatorPoolClosed extends Error {
  readonly retryable = true;

  constructor() {
    super('the evaluator pool is closed');
    this.name = 'EvaluatorPoolClosed';
  }
}

interface Waiting {
  request: EvaluatorRequest;
  signal: AbortSignal | undefined;
  resolve(outcome: Outcome<unknown>): void;
  reject(error: unknown): void;
}

/** A small pool of evaluator processes; the caller's event loop never scores anything. */
export function createEvaluatorPool(options: EvaluatorPoolOptions): EvaluatorPool {
  const pool = new Pool(options);
  return {
    score: (job, run) =>
      pool.submit({ ...job, id: randomUUID(), kind: 'score' }, run) as Promise<ScoreOutcome>,
    inspectTruth: (job, run) =>
      pool.submit({ ...job, id: randomUUID(), kind: 'inspect-truth' }, run) as Promise<InspectOutcome>,
    ping: async () => (await pool.submit({ id: randomUUID(), kind: 'ping' })).ok,
    pids: () => pool.pids(),
    close: () => pool.close(),
  };
}

class Pool {
  private readonly options: EvaluatorPoolOptions;
  private readonly children = new Set<EvaluatorChild>();
  private readonly queue: Waiting[] = [];
  private readonly underWay = new Set<Promise<unknown>>();
  private closed = false;

  constructor(options: EvaluatorPoolOptions) {
    this.options = options;
  }

  submit(request: EvaluatorRequest, { signal }: RunOptions = {}): Promise<Outcome<unknown>> {
    if (this.closed) return Promise.reject(new EvaluatorPoolClosed());
    if (signal?.aborted) return Promise.reject(signal.reason);
    return new Promise((resolve, reject) => {
      const waiting: Waiting = { request, signal, resolve, reject };
      this.queue.push(waiting);
      signal?.addEventListener('abort', () => this.withdraw(waiting), { once: true });
      this.dispatch();
    });
  }

  pids(): number[] {
    return [...this.children].flatMap((child) => (child.pid === undefined || child.ended ? [] : [child.pid]));
  }

  async close(): Promise<void> {
    this.closed = true;
    for (const waiting of this.queue.splice(0)) waiting.reject(new EvaluatorPoolClosed());
    await Promise.allSettled(this.underWay);
    await Promise.all([...this.children].map((child) => child.close()));
    this.children.clear();
  }

  private withdraw(waiting: Waiting): void {
    const place = this.queue.indexOf(waiting);
    if (place < 0) return;
    this.queue.splice(place, 1);
    waiting.reject(waiting.signal?.reason);
  }

  private dispatch(): void {
    while (this.queue.length > 0) {
      const child = this.pick(this.queue[0]!.request);
      if (child === null) return;
      const waiting = this.queue.shift()!;
      const run = this.runOn(child, waiting).finally(() => this.underWay.delete(run));
      this.underWay.add(run);
    }
  }

  /** A free process that holds the truth already, else a new one, else any free one. */
  private pick(request: EvaluatorRequest): EvaluatorChild | null {
    for (const child of this.children) if (child.ended) this.children.delete(child);
    const free = [...this.children].filter((child) => child.isFree);
    const truth = request.kind === 'ping' ? null : request.truth.sha256;
    const holder = free.find((child) => truth === null || child.lastTruth === truth);
    if (holder) return holder;
    if (this.children.size < this.options.size) return this.spawn();
    return free[0] ?? null;
  }

  private spawn(): EvaluatorChild {
    const { keyFile, wallMs, maxRssBytes, logger } = this.options;
    const cacheBytes = this.options.cacheBytes ?? Math.floor(maxRssBytes * DEFAULT_CACHE_SHARE);
    const child = new EvaluatorChild({ keyFile, wallMs, maxRssBytes, cacheBytes }, logger);
    this.children.add(child);
    return child;
  }

  private async runOn(child: EvaluatorChild, waiting: Waiting): Promise<void> {
    const { request, signal, resolve, reject } = waiting;
    const onAbort = () => child.abort(signal?.reason);
    signal?.addEventListener('abort', onAbort, { once: true });
    try {
      resolve(await child.start(request));
    } catch (error) {
      reject(error);
    } finally {
      signal?.removeEventListener('abort', onAbort);
      this.recycle(child);
      this.dispatch();
    }
  }

  private recycle(child: EvaluatorChild): void {
    const { maxRuns, maxRssBytes, logger } = this.options;
    if (child.ended) {
      this.children.delete(child);
      return;
    }
    if (child.runs < maxRuns && child.rssBytes <= maxRssBytes) return;
    this.children.delete(child);
    logger?.info({ pid: child.pid, runs: child.runs, rssBytes: child.rssBytes }, 'evaluator recycled');
    const closing = child.close().finally(() => this.underWay.delete(closing));
    this.underWay.add(closing);
  }
}
