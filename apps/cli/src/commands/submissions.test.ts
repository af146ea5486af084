import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from '../../test/run-cli.ts';
import { ENTRY, makeReceipt, makeSubmission, PHASE, problem } from '../../test/samples.ts';
import { type Reply, type Seen, startStandIn } from '../../test/stand-in-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'jiebang-submit-'));
const entry = join(folder, '预测.csv');
writeFileSync(entry, ENTRY);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const accepted: Reply = { status: 201, body: { submission: makeSubmission(), receipt: makeReceipt() } };

/** Runs `submissions create` against a server that replies as told; answers the run and what the server saw. */
async function create(reply: (request: Seen, n: number) => Reply, args: string[] = [], lang = 'C.UTF-8') {
  const server = await startStandIn(reply);
  const base = ['submissions', 'create', '-p', PHASE, '-f', entry, '--server', server.url, ...args];
  const env = { HOME: folder, XDG_CONFIG_HOME: folder, JIEBANG_TOKEN: 'jb_1', LANG: lang };
  const run = await runCli(base, env).finally(server.close);
  return { run, seen: server.seen };
}

describe('jiebang submissions create', () => {
  it('sends the file under its own name with an idempotency key and keeps the receipt', async () => {
    const kept = join(folder, 'receipt.json');
    const { run, seen } = await create(() => accepted, ['-m', '第一版', '--json', '--receipt', kept]);
    expect(run.code, run.err).toBe(0);
    expect(run.json()).toEqual({ submission: makeSubmission(), receipt: makeReceipt() });
    expect(JSON.parse(readFileSync(kept, 'utf8'))).toEqual(makeReceipt());
    const [request] = seen;
    expect(`${request?.method} ${request?.url}`).toBe(`POST /api/phases/${PHASE}/submissions`);
    expect(request?.headers.authorization).toBe('Bearer jb_1');
    expect(String(request?.headers['idempotency-key']).length).toBeGreaterThanOrEqual(8);
    const body = request?.body.toString('utf8') ?? '';
    expect(body).toContain('filename="预测.csv"');
    expect(body).toContain(ENTRY);
    // Fields first: the server reads the form as a stream.
    expect(body.indexOf('第一版')).toBeLessThan(body.indexOf(ENTRY));
  });

  it('tries a broken connection again with the same key and the same length, so that nothing comes twice', async () => {
    const { run, seen } = await create((_request, n) => (n === 1 ? 'drop' : accepted), ['--json']);
    expect(run.code, run.err).toBe(0);
    expect(seen).toHaveLength(2);
    const same = (name: string) => new Set(seen.map(({ headers }) => headers[name])).size;
    expect([same('idempotency-key'), same('content-length')]).toEqual([1, 1]);
  });

  it('waits for the score', async () => {
    const done = makeSubmission({
      status: 'scored',
      position: null,
      publicScore: 0.9912775376831454,
      finishedAt: '2026-11-24T05:59:01.000Z',
    });
    const replies: Reply[] = [
      accepted,
      { status: 200, body: makeSubmission({ status: 'running' }) },
      { status: 200, body: done },
    ];
    const { run } = await create((_request, n) => replies[n - 1] ?? 'drop', ['--wait']);
    expect(run.code, run.err).toBe(0);
    expect(run.out).toContain(makeReceipt().sm3);
    expect(run.out).toContain('Public score: 0.9912775376831454 (roc_auc@1)');
  });

  it('ends with 1, the rows and whose fault it is when the entry is refused', async () => {
    const refused = makeSubmission({
      status: 'refused',
      finishedAt: '2026-11-24T05:59:01.000Z',
      failure: {
        code: 'invalid_prediction',
        fault: 'entrant',
        refunded: false,
        errors: [{ code: 'empty_value', row: 13, id: 'case-0397', message: 'The value is empty' }],
        counts: { empty_value: 1 },
      },
    });
    const reply = (_: Seen, n: number) => (n === 1 ? accepted : { status: 200, body: refused });
    const { run } = await create(reply, ['--wait'], 'zh_CN.UTF-8');
    expect(run.code).toBe(1);
    expect(run.err).toContain('第 13 行，id case-0397：值为空');
    expect(run.err).toContain('责任方：提交者');
  });

  it('ends with 3 and tells what happened, whose fault and what to do when the server refuses', async () => {
    const { run, seen } = await create(() => problem(409, 'phase_ended', 'caller'), [], 'zh_CN.UTF-8');
    expect(run.code).toBe(3);
    expect(run.err).toContain('本阶段已截止。');
    expect(run.err).toContain('责任方：本次请求。');
    expect(seen).toHaveLength(1);
  });

  it('ends with 4 when nobody listens at the address', async () => {
    const args = ['leaderboard', '-p', PHASE, '--server', 'http://127.0.0.1:9', '--json'];
    const run = await runCli(args, { HOME: folder, XDG_CONFIG_HOME: folder });
    expect(run.code).toBe(4);
    expect(run.json()).toMatchObject({ code: 'unreachable' });
  });

  it('does not take the page of some other server for an answer', async () => {
    const { run } = await create(() => ({ status: 200, body: '<html>' }), ['--json']);
    expect(run.code).toBe(3);
  });
});
