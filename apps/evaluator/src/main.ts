import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { type EvaluatorReply, type EvaluatorRequest, plainFailure, requestSchema } from './protocol.ts';
import { runInspect, runScore } from './run-request.ts';
import { TruthCache } from './truth-cache.ts';

/** Budget for parsed truths; a million rows take about 60 MB. */
const CACHE_BYTES = Number(process.env.JIEBANG_EVALUATOR_CACHE_BYTES ?? 256 * 1024 * 1024);

const writeReply = process.stdout.write.bind(process.stdout);
// Whatever else is written to stdout, by us or by a library, must not be taken for a reply.
process.stdout.write = process.stderr.write.bind(process.stderr);

/** One JSON line on stderr. Never holds anything of a truth or a prediction. */
function log(level: 'info' | 'error', message: string, fields: Record<string, unknown> = {}): void {
  process.stderr.write(`${JSON.stringify({ level, message, ...fields })}\n`);
}

function send(reply: EvaluatorReply): void {
  writeReply(`${JSON.stringify(reply)}\n`);
}

function run(request: EvaluatorRequest, cache: TruthCache) {
  if (request.kind === 'ping') return { ok: true, result: { pid: process.pid } } as const;
  const onStage = (stage: 'truth' | 'prediction') => send({ id: request.id, kind: 'stage', stage });
  return request.kind === 'score' ? runScore(request, cache, onStage) : runInspect(request, cache, onStage);
}

function handleLine(line: string, cache: TruthCache): void {
  const parsed = requestSchema.safeParse(parseJson(line));
  if (!parsed.success) {
    log('error', 'invalid request', { issues: parsed.error.issues.map((issue) => issue.path.join('.')) });
    send({
      id: idOf(line),
      kind: 'outcome',
      rssBytes: rss(),
      ...plainFailure('invalid_request', 'platform'),
    });
    return;
  }
  const { id } = parsed.data;
  try {
    send({ id, kind: 'outcome', rssBytes: rss(), ...run(parsed.data, cache) });
  } catch (error) {
    // The message of an unforeseen error could quote a file; its kind and place are enough to find the fault.
    const { name, stack } = error instanceof Error ? error : { name: typeof error, stack: '' };
    log('error', 'run failed', {
      name,
      at: (stack ?? '')
        .split('\n')
        .filter((l) => /^\s+at /.test(l))
        .slice(0, 8),
    });
    send({ id, kind: 'outcome', rssBytes: rss(), ...plainFailure('internal', 'platform') });
  }
  cache.trim();
  tidy();
}

/** Arrays given up since the last collection that are worth one: it takes longer than scoring a small file. */
const TIDY_BYTES = 16 * 1024 * 1024;
let arraysKept = 0;

/** Between two runs nobody waits: gives the arrays of large runs back before the next one asks for its own. */
function tidy(): void {
  if (process.memoryUsage().arrayBuffers - arraysKept < TIDY_BYTES) return;
  globalThis.gc?.();
  arraysKept = process.memoryUsage().arrayBuffers;
}

function idOf(line: string): string {
  const value = parseJson(line);
  return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : '';
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function rss(): number {
  return process.memoryUsage.rss();
}

function main(): void {
  const keyFile = process.env.JIEBANG_EVALUATOR_KEY_FILE;
  if (!keyFile) throw new Error('JIEBANG_EVALUATOR_KEY_FILE is not set');
  const cache = new TruthCache(readFileSync(keyFile, 'utf8'), CACHE_BYTES);
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  lines.on('line', (line) => handleLine(line, cache));
  // The parent is gone or has closed the pipe: there is nobody left to score for.
  lines.on('close', () => process.exit(0));
}

main();
