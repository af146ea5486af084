import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../../test/run-cli.ts';
import { problem } from '../../test/samples.ts';
import { type Reply, startStandIn } from '../../test/stand-in-server.ts';

const NOTHING: Reply = { status: 200, body: { items: [], nextCursor: null } };

let home: string;
let env: NodeJS.ProcessEnv;
let config: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'jiebang-home-'));
  env = { HOME: home, XDG_CONFIG_HOME: join(home, 'xdg') };
  config = join(home, 'xdg', 'jiebang', 'config.json');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

describe('jiebang login', () => {
  it('stores a token that the server takes, for its owner alone, and uses it from then on', async () => {
    const server = await startStandIn(() => NOTHING);
    const login = await runCli(['login', '--server', `${server.url}/`, '--token', 'jb_1'], env);
    const list = await runCli(['competitions', 'list', '--json'], env).finally(server.close);
    expect(login.code, login.err).toBe(0);
    expect(statSync(config).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(config, 'utf8'))).toEqual({ server: server.url, token: 'jb_1' });
    expect(list.json()).toEqual({ items: [], nextCursor: null });
    expect(server.seen.map(({ headers }) => headers.authorization)).toEqual(['Bearer jb_1', 'Bearer jb_1']);
  });

  it('reads the token from standard input, so that it need not stand in the shell history', async () => {
    const server = await startStandIn(() => NOTHING);
    const run = await runCli(['login', '--server', server.url, '--token', '-'], env, 'jb_2\n').finally(
      server.close,
    );
    expect(run.code, run.err).toBe(0);
    expect(readFileSync(config, 'utf8')).toContain('"jb_2"');
  });

  it('stores nothing when the server refuses the token', async () => {
    const server = await startStandIn(() => problem(401, 'sign_in_required', 'caller'));
    const run = await runCli(['login', '--server', server.url, '--token', 'wrong'], env).finally(
      server.close,
    );
    expect(run.code).toBe(3);
    expect(existsSync(config)).toBe(false);
  });

  it('takes a token that may submit but not read', async () => {
    const server = await startStandIn(() => problem(403, 'scope_missing', 'caller'));
    const run = await runCli(['login', '--server', server.url, '--token', 'jb_3'], env).finally(server.close);
    expect(run.code, run.err).toBe(0);
  });

  it('never sends a stored token to another server', async () => {
    const [mine, other] = [await startStandIn(() => NOTHING), await startStandIn(() => NOTHING)];
    await runCli(['login', '--server', mine.url, '--token', 'jb_4'], env);
    const run = await runCli(['competitions', 'list', '--server', other.url], env);
    await Promise.all([mine.close(), other.close()]);
    expect(run.code, run.err).toBe(0);
    expect(other.seen.map(({ headers }) => headers.authorization)).toEqual([undefined]);
  });

  it('lets JIEBANG_SERVER and JIEBANG_TOKEN go before what is stored', async () => {
    const [mine, other] = [await startStandIn(() => NOTHING), await startStandIn(() => NOTHING)];
    await runCli(['login', '--server', mine.url, '--token', 'jb_5'], env);
    const given = { ...env, JIEBANG_SERVER: other.url, JIEBANG_TOKEN: 'jb_6' };
    await runCli(['competitions', 'list'], given);
    await Promise.all([mine.close(), other.close()]);
    expect(other.seen.map(({ headers }) => headers.authorization)).toEqual(['Bearer jb_6']);
  });
});
