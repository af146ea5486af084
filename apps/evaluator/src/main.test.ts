import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { Bench } from './test-support.ts';

const bench = new Bench();
const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));
afterAll(() => bench.remove());

function startMain(): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [MAIN], { env: { JIEBANG_EVALUATOR_KEY_FILE: bench.keyFile } });
}

async function talk(
  lines: readonly string[],
): Promise<{ stdout: string; stderr: string; code: number | null }> {
  const child = startMain();
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => (stdout += chunk));
  child.stderr.on('data', (chunk) => (stderr += chunk));
  child.stdin.end(lines.map((line) => `${line}\n`).join(''));
  const [code] = await once(child, 'close');
  return { stdout, stderr, code };
}

describe('the evaluator process', () => {
  it('writes nothing but protocol lines to stdout, and no content of files to stderr', async () => {
    const job = bench.job(
      bench.seal('id,secret-column\na,0\nb,1\n'),
      bench.write('p.csv', 'id,y\nsecret-id,x\n'),
    );
    const request = JSON.stringify({ id: '1', kind: 'score', ...job, split: null });
    const { stdout, stderr, code } = await talk([
      'not json',
      '{"id":"7","kind":"score"}',
      request,
      '{"id":"9","kind":"ping"}',
    ]);
    const replies = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const outcomes = replies.filter((reply) => reply.kind === 'outcome');
    expect(outcomes.map((reply) => [reply.id, reply.ok])).toEqual([
      ['', false],
      ['7', false],
      ['1', false],
      ['9', true],
    ]);
    for (const line of stderr.split('\n').filter(Boolean)) expect(() => JSON.parse(line)).not.toThrow();
    expect(stderr).not.toMatch(/secret/);
    expect(code).toBe(0);
  });

  it('ends when its parent closes the pipe', async () => {
    const child = startMain();
    child.stdin.write('{"id":"1","kind":"ping"}\n');
    await once(child.stdout, 'data');
    child.stdin.destroy();
    const [code] = await once(child, 'close');
    expect(code).toBe(0);
  });

  it('does not start without a key', async () => {
    const child = spawn(process.execPath, [MAIN], { env: {} });
    child.stdin.on('error', () => {});
    const [code] = await once(child, 'close');
    expect(code).not.toBe(0);
  });
});
