import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { wantsJson, withCommonOptions } from '../command-options.ts';
import { EXIT } from '../exit.ts';
import type { Terminal } from '../terminal.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** Commands for those who run the platform: they work on its database, beside the server. */
export function addServerCommands(program: Command, terminal: Terminal): void {
  const { say } = terminal;
  const doctor = program
    .command('doctor')
    .summary(say('自检数据是否自洽', 'check that the data hold together'))
    .description(
      say(
        '逐条核对数据库中的不变量与审计链，指出不成立者。连接 DATABASE_URL，或 JIEBANG_DATA_DIR 中正在运行的内置数据库。',
        'Checks every invariant of the database and the audit chain and names what does not hold. Connects to DATABASE_URL, or to the embedded database that runs on JIEBANG_DATA_DIR.',
      ),
    );
  withCommonOptions(doctor, terminal).action((_options: object, command: Command) =>
    runScript('doctor', wantsJson(command) ? ['--json'] : []),
  );
  const seed = program
    .command('seed')
    .argument('[name]', say('状态名称，见 --list', 'name of the state, see --list'))
    .option('--list', say('列出可用的状态', 'list the states there are'))
    .summary(say('在演示平台上造出指定状态', 'put a demonstration into a named state'))
    .description(
      say(
        '以各角色身份、经由接口，在正在运行的演示平台上造出指定状态。',
        'Makes a named state on a running demonstration, over HTTP, as the roles themselves would.',
      ),
    );
  withCommonOptions(seed, terminal).action(
    (name: string | undefined, options: { list?: true }, command: Command) =>
      runScript('seed', [
        ...(name ? [name] : []),
        ...(options.list ? ['--list'] : []),
        ...(wantsJson(command) ? ['--json'] : []),
      ]),
  );
}

/** Runs a script of the server in the project's folder, where `.data` lies; its exit code is ours. */
async function runScript(name: 'doctor' | 'seed', args: string[]): Promise<void> {
  const script = fileURLToPath(new URL(`../../../server/scripts/${name}.ts`, import.meta.url));
  const child = spawn(process.execPath, [script, ...args], { cwd: ROOT, stdio: 'inherit' });
  const [code] = await once(child, 'close');
  process.exitCode = typeof code === 'number' ? code : EXIT.internal;
}
