import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));

export type Run = { code: number; out: string; err: string; json: () => unknown };

/** Runs the real command line as a process; the locale is English unless told. */
export async function runCli(args: string[], env: NodeJS.ProcessEnv = {}, stdin = ''): Promise<Run> {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { PATH, HOME, LANG: 'C.UTF-8', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  child.stdin.end(stdin);
  const [code] = await once(child, 'close');
  return { code: Number(code), out, err, json: () => JSON.parse(out) as unknown };
}
