import type { Command } from 'commander';
import { type Account, readAccount } from './config.ts';
import type { Terminal } from './terminal.ts';

/** Adds what every command of a group takes; `server` only to those that call one. */
export function withCommonOptions(command: Command, { say }: Terminal, server = false): Command {
  if (server)
    command.option(
      '--server <url>',
      say('服务器地址（也可用 JIEBANG_SERVER）', 'address of the server (or JIEBANG_SERVER)'),
    );
  return command.option('--json', say('以 JSON 输出', 'print JSON'));
}

/** `--json` may stand before or after the command's name. */
export const wantsJson = (command: Command) => command.optsWithGlobals<{ json?: boolean }>().json === true;

export const accountOf = (terminal: Terminal, command: Command): Account =>
  readAccount(terminal, command.optsWithGlobals<{ server?: string }>().server);
