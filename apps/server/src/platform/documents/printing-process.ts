import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { RenderOutcome, RenderTask } from './render-task.ts';

const TOO_LONG_MS = 60_000;

/** A process that draws one sheet at a time: started by the first, gone after `stop` or when a sheet took too long. */
export function createPrintingProcess() {
  let child: ChildProcess | null = null;
  const stop = async () => {
    const ended = child;
    child = null;
    if (!ended || ended.exitCode !== null || ended.signalCode !== null) return;
    ended.ref();
    const exited = once(ended, 'exit');
    ended.kill('SIGKILL');
    await exited;
  };
  return {
    stop,
    async draw(task: RenderTask): Promise<RenderOutcome> {
      child ??= startProcess();
      return await askProcess(child, task).catch(async (error: unknown) => {
        await stop();
        throw error;
      });
    },
  };
}

function startProcess(): ChildProcess {
  const child = fork(fileURLToPath(new URL('./render-process.ts', import.meta.url)), {
    // Neither our secrets nor how this process was started are meant for it.
    env: {},
    execArgv: ['--max-old-space-size=768'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  rest(child);
  return child;
}

/** Work at hand keeps the server alive until it is done, an idle process does not. */
function rest(child: ChildProcess) {
  child.unref();
  child.channel?.unref();
}

function askProcess(child: ChildProcess, task: RenderTask): Promise<RenderOutcome> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => done(() => reject(new Error('document: took too long'))), TOO_LONG_MS);
    const onMessage = (outcome: unknown) => done(() => resolve(outcome as RenderOutcome));
    const onError = (error: unknown) => done(() => reject(error));
    const onExit = () => done(() => reject(new Error('document: the printing process ended')));
    function done(settle: () => void) {
      clearTimeout(late);
      child.off('message', onMessage).off('error', onError).off('exit', onExit);
      rest(child);
      settle();
    }
    child.ref();
    child.channel?.ref();
    child.on('message', onMessage).on('error', onError).on('exit', onExit);
    child.send(task, (error) => {
      if (error) onError(error);
    });
  });
}
