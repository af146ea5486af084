import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { EvaluatorReply, EvaluatorRequest, Fault, Outcome } from './protocol.ts';
import { plainFailure } from './protocol.ts';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));
/** A process that has not taken its first request up by then is broken, not slow. */
const BOOT_MS = 20_000;
const RSS_POLL_MS = 50;
const EXIT_GRACE_MS = 2_000;
const MAX_LOG_LINE = 2_000;
const MB = 1024 * 1024;

/** Node's permission model: the process reads files and nothing more; no writing, no network, no programs. */
const LOCKED_DOWN = ['--permission', '--allow-fs-read=*'];

/**
 * The arrays of a run come from and go back to the C library's own heap instead of the kernel: touching fresh pages
 * costs more than parsing into them. Read by glibc, ignored elsewhere; the memory limit still holds.
 */
const KEEP_MEMORY = { MALLOC_MMAP_THRESHOLD_: '33554432', MALLOC_TRIM_THRESHOLD_: '1073741824' };

export interface EvaluatorLogger {
  info(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
}

export interface ChildLimits {
  keyFile: string;
  /** Wall clock of one run, counted from when the process takes it up. */
  wallMs: number;
  maxRssBytes: number;
  cacheBytes: number;
}

/** The process went away in the middle of a run through no fault of the file: the run may be tried again. */
export class EvaluatorCrashed extends Error {
  readonly retryable = true;

  constructor(detail: string) {
    super(`evaluator crashed: ${detail}`);
    this.name = 'EvaluatorCrashed';
  }
}

interface Run {
  request: EvaluatorRequest;
  settle(outcome: Outcome<unknown>): void;
  fail(error: unknown): void;
  stage: 'boot' | 'truth' | 'prediction';
  timer: NodeJS.Timeout;
  poll: NodeJS.Timeout;
}

/** One evaluator process and the one run it may have. Once ended it is never used again. */
export class EvaluatorChild {
  /** Digest of the truth it scored last, which it most likely still holds. */
  lastTruth: string | null = null;
  runs = 0;
  /** Memory after the last run. */
  rssBytes = 0;
  ended = false;
  private readonly child: ChildProcessWithoutNullStreams;
  private readonly limits: ChildLimits;
  private readonly logger: EvaluatorLogger | undefined;
  private readonly exited: Promise<void>;
  private run: Run | null = null;
  private heapExhausted = false;

  constructor(limits: ChildLimits, logger?: EvaluatorLogger) {
    this.limits = limits;
    this.logger = logger;
    const heapMb = Math.max(64, Math.floor(limits.maxRssBytes / 2 / MB));
    this.child = spawn(
      process.execPath,
      [...LOCKED_DOWN, `--max-old-space-size=${heapMb}`, '--expose-gc', MAIN],
      {
        // Nothing of the worker's environment: it holds the addresses and passwords of databases and queues.
        env: {
          JIEBANG_EVALUATOR_KEY_FILE: limits.keyFile,
          JIEBANG_EVALUATOR_CACHE_BYTES: String(limits.cacheBytes),
          TZ: 'UTC',
          ...KEEP_MEMORY,
        },
        stdio: ['pipe', 'pipe', 'pipe'],
      },
    );
    createInterface({ input: this.child.stdout }).on('line', (line) => this.onReply(line));
    createInterface({ input: this.child.stderr }).on('line', (line) => this.onLog(line));
    // Writing to a process that has just died raises EPIPE; its exit is what is acted on.
    this.child.stdin.on('error', () => {});
    this.exited = new Promise((resolve) => {
      this.child.on('error', (error) => this.onEnd(error.message, resolve));
      this.child.on('close', (code, signal) => this.onEnd(signal ?? `exit ${code}`, resolve));
    });
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  get isFree(): boolean {
    return this.run === null && !this.ended;
  }

  /** Runs one request; the caller sees to it that the process is free. */
  start(request: EvaluatorRequest): Promise<Outcome<unknown>> {
    this.runs++;
    if (request.kind !== 'ping') this.lastTruth = request.truth.sha256;
    return new Promise((resolve, reject) => {
      const run: Run = {
        request,
        stage: 'boot',
        settle: (outcome) => {
          this.clearRun();
          resolve(outcome);
        },
        fail: (error) => {
          this.clearRun();
          reject(error);
        },
        timer: setTimeout(() => this.abort(new EvaluatorCrashed('did not start')), BOOT_MS),
        poll: setInterval(() => this.checkMemory(), RSS_POLL_MS),
      };
      this.run = run;
      this.child.stdin.write(`${JSON.stringify(request)}\n`);
    });
  }

  /** Kills the process; a run in it fails with the given error. */
  abort(error: unknown): void {
    this.run?.fail(error);
    this.kill();
  }

  /** Asks the process to end, then makes it. Resolves when it is gone. */
  async close(): Promise<void> {
    this.child.stdin.end();
    const timer = setTimeout(() => this.kill(), EXIT_GRACE_MS);
    await this.exited;
    clearTimeout(timer);
  }

  private kill(): void {
    this.ended = true;
    this.child.kill('SIGKILL');
  }

  private onReply(line: string): void {
    const reply = JSON.parse(line) as EvaluatorReply;
    const { run } = this;
    if (run === null || reply.id !== run.request.id) return;
    if (reply.kind === 'outcome') {
      this.rssBytes = reply.rssBytes;
      run.settle(reply.ok ? { ok: true, result: reply.result } : { ok: false, failure: reply.failure });
      return;
    }
    if (run.stage === 'boot') {
      clearTimeout(run.timer);
      run.timer = setTimeout(() => this.stop('timed_out'), this.limits.wallMs);
    }
    run.stage = reply.stage;
  }

  /** Ends a run that passed a limit. Whose file was being worked on then has to answer for it. */
  private stop(code: 'timed_out' | 'out_of_memory'): void {
    const { run } = this;
    this.logger?.error({ code, stage: run?.stage, pid: this.pid }, 'evaluator stopped');
    const faults: Record<Run['stage'], Fault> = {
      boot: 'platform',
      truth: 'organiser',
      prediction: 'entrant',
    };
    run?.settle(plainFailure(code, faults[run.stage]));
    this.kill();
  }

  private checkMemory(): void {
    const rss = readRss(this.child.pid);
    if (rss !== null && rss > this.limits.maxRssBytes) this.stop('out_of_memory');
  }

  private onLog(line: string): void {
    if (line.includes('heap out of memory')) this.heapExhausted = true;
    this.logger?.info({ pid: this.pid, line: line.slice(0, MAX_LOG_LINE) }, 'evaluator log');
  }

  private onEnd(how: string, resolve: () => void): void {
    this.ended = true;
    if (this.run !== null && this.heapExhausted) this.stop('out_of_memory');
    this.run?.fail(new EvaluatorCrashed(how));
    resolve();
  }

  private clearRun(): void {
    if (this.run === null) return;
    clearTimeout(this.run.timer);
    clearInterval(this.run.poll);
    this.run = null;
  }
}

/** Resident memory of a process, typed arrays included; null where there is no /proc, and the heap limit stands alone. */
function readRss(pid: number | undefined): number | null {
  try {
    const match = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return match ? Number(match[1]) * 1024 : null;
  } catch {
    return null;
  }
}
