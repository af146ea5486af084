import { type ChildProcess, fork } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
/** A child that dies this soon after its start, this often in a row, will not get better by itself. */
const EARLY_MS = 5_000;
const EARLY_DEATHS = 4;
const STOP_MS = 25_000;

export type SupervisedChild = {
  address: string | undefined;
  pid: () => number | undefined;
  stop(): Promise<void>;
};
type Options = { env: NodeJS.ProcessEnv; logFile: string; onGiveUp: (error: Error) => unknown };

/** Forks one of the program's entries, waits until it is ready, and starts it again when it dies. Its log goes to a file. */
export async function superviseChild(entry: string, options: Options): Promise<SupervisedChild> {
  let child: ChildProcess;
  let stopping = false;
  let early = 0;
  const log = openSync(options.logFile, 'a', 0o640);

  const launch = (): Promise<string | undefined> => {
    const startedAt = performance.now();
    // The group is the child's own: Ctrl-C reaches the supervisor alone, which stops things in order.
    child = fork(join(HERE, '..', entry), {
      env: options.env,
      stdio: ['ignore', log, log, 'ipc'],
      detached: true,
    });
    const launched = child;
    return new Promise((resolve, reject) => {
      launched.on(
        'message',
        (message: { ready?: boolean; address?: string }) => message.ready && resolve(message.address),
      );
      launched.on('exit', (code, signal) => {
        reject(new Error(`${entry} ended at its start (${signal ?? code}); see ${options.logFile}`));
        if (stopping) return;
        early = performance.now() - startedAt < EARLY_MS ? early + 1 : 0;
        if (early >= EARLY_DEATHS)
          return void options.onGiveUp(
            new Error(`${entry} keeps ending (${signal ?? code}); see ${options.logFile}`),
          );
        setTimeout(() => void (stopping || launch().catch(() => undefined)), 200 * 2 ** early);
      });
    });
  };

  const address = await launch();
  return {
    address,
    pid: () => child.pid,
    async stop() {
      stopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
      await gone;
      clearTimeout(timer);
    },
  };
}

/** Runs one of the program's entries to its end. @throws Error that names the log when it does not end well. */
export async function runChild(
  entry: string,
  args: readonly string[],
  options: Pick<Options, 'env' | 'logFile'>,
): Promise<void> {
  const log = openSync(options.logFile, 'a', 0o640);
  const child = fork(join(HERE, '..', entry), args, { env: options.env, stdio: ['ignore', log, log, 'ipc'] });
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  closeSync(log);
  if (code !== 0)
    throw new Error(`${entry} ${args.join(' ')} ended with code ${code}; see ${options.logFile}`);
}
