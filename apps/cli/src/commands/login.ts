import { text as readAll } from 'node:stream/consumers';
import { listCompetitions } from '@jiebang/contracts/competitions';
import type { Command } from 'commander';
import { call } from '../call.ts';
import { wantsJson, withCommonOptions } from '../command-options.ts';
import { serverAddress, writeConfig } from '../config.ts';
import { CliError, usageError } from '../exit.ts';
import { answer, type Terminal } from '../terminal.ts';

type Options = { server: string; token: string };

export function addLoginCommand(program: Command, terminal: Terminal): void {
  const { say } = terminal;
  const command = program
    .command('login')
    .summary(say('保存服务器地址与访问令牌', 'store a server and an access token'))
    .description(
      say(
        '核对访问令牌后，将其与服务器地址存入 ~/.config/jiebang/config.json（仅本人可读；遵循 XDG_CONFIG_HOME）。环境变量 JIEBANG_SERVER、JIEBANG_TOKEN 优先于所存内容。',
        'Checks an access token and stores it with the server in ~/.config/jiebang/config.json (readable by you alone; honours XDG_CONFIG_HOME). JIEBANG_SERVER and JIEBANG_TOKEN go before what is stored.',
      ),
    )
    .requiredOption('--server <url>', say('服务器地址', 'address of the server'))
    .requiredOption(
      '--token <token>',
      say('访问令牌；- 表示从标准输入读取', 'access token; - reads it from standard input'),
    );
  withCommonOptions(command, terminal).action((options: Options, command: Command) =>
    login(terminal, options, wantsJson(command)),
  );
}

async function login(terminal: Terminal, options: Options, json: boolean): Promise<void> {
  const { say } = terminal;
  const server = serverAddress(terminal, options.server);
  const token = options.token === '-' ? (await readAll(process.stdin)).trim() : options.token;
  if (!/^[\x21-\x7e]+$/.test(token))
    throw usageError('token_malformed', say('访问令牌格式不正确。', 'That is not an access token.'));
  if (isExposed(server))
    terminal.note(
      say(
        '注意：连接未加密（http），令牌可能被他人看到。',
        'Mind: the connection is not encrypted (http), others may see the token.',
      ),
    );
  await checkToken(terminal, { server, token });
  const file = writeConfig(terminal, { server, token });
  answer(terminal, json, { server, file }, () => [
    say(`已登录 ${server}，配置存于 ${file}。`, `Signed in at ${server}; stored in ${file}.`),
  ]);
}

function isExposed(server: string): boolean {
  const { protocol, hostname } = new URL(server);
  return protocol === 'http:' && !['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

async function checkToken(terminal: Terminal, account: { server: string; token: string }): Promise<void> {
  try {
    await call(terminal, account, listCompetitions, { query: { limit: 1 } });
  } catch (error) {
    // A token may be made for submitting alone: the server knows it, and that is what was asked.
    if (error instanceof CliError && error.code === 'scope_missing') return;
    throw error;
  }
}
