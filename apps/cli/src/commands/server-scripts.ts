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
    .argument('<name>', say('数据集名称，如 demo', 'name of the seed: demo'))
    .description(say('写入一套示例数据', 'write a set of demonstration data'));
  withCommonOptions(seed, terminal).action((name: string, _options: object, command: Command) =>
    runScript('seed', [name, ...(wantsJson(command) ? ['--json'] : [])]),
  );
}

/** Runs a script of the server in the project's folder, where `.data` lies; its exit code is ours. */
async function runScript(name: 'doctor' | 'seed', args: string[]): Promise<void> {
  const script = fileURLToPath(new URL(`../../../server/scripts/${name}.ts`, import.meta.url));
  const child = spawn(process.execPath, [script, ...args], { cwd: ROOT, stdio: 'inherit' });
  const [code] = await once(child, 'close');
  process.exitCode = typeof code === 'number' ? code : EXIT.internal;
}
