import { randomUUID } from 'node:crypto';
import { openAsBlob, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CallOutput } from '@jiebang/contracts/endpoint';
import * as contract from '@jiebang/contracts/submissions';
import { call } from './call.ts';
import type { Account } from './config.ts';
import { CliError, EXIT, usageError } from './exit.ts';
import { whoseFault } from './problem-error.ts';
import { failureErrors, receiptLines, submissionLines } from './submission-lines.ts';
import { answer, type Terminal, unreadable } from './terminal.ts';

export type CreateOptions = {
  phase: string;
  file: string;
  message: string;
  wait?: boolean;
  waitSeconds: string;
  receipt?: string;
  idempotencyKey?: string;
};
type Accepted = CallOutput<typeof contract.submitEntry>;

const TRIES = 4;
const FIRST_PAUSE_MS = 1_000;
const POLL_MS = 1_000;

/** Submits, keeps the receipt, and with `wait` follows the evaluation to its end. */
export async function createSubmission(
  terminal: Terminal,
  account: Account,
  options: CreateOptions,
  json: boolean,
): Promise<void> {
  const waitMs = Number(options.waitSeconds) * 1_000;
  if (!(waitMs > 0))
    throw usageError(
      'wait_seconds',
      terminal.say('--wait-seconds 须为正数。', '--wait-seconds must be positive.'),
    );
  const accepted = await submit(terminal, account, options);
  if (options.receipt !== undefined) keepReceipt(terminal, options.receipt, accepted);
  if (!options.wait) {
    answer(terminal, json, accepted, () => [
      ...submissionLines(terminal, accepted.submission),
      ...receiptLines(terminal, accepted.receipt),
    ]);
    return;
  }
  // A person sees the receipt at once, a script gets one document at the end.
  if (!json) terminal.print(receiptLines(terminal, accepted.receipt).join('\n'));
  const submission = await follow(terminal, account, accepted, waitMs);
  const result = { ...accepted, submission };
  if (submission.evaluation.failure) throw failed(terminal, result);
  answer(terminal, json, result, () => submissionLines(terminal, submission));
}

/** The key is the same at every try: what arrived although the answer was lost is not submitted again. */
async function submit(terminal: Terminal, account: Account, options: CreateOptions): Promise<Accepted> {
  const path = terminal.locate(options.file);
  const file = await openAsBlob(path).catch((error: unknown) => {
    throw unreadable(terminal, options.file, error);
  });
  const idempotencyKey = options.idempotencyKey ?? randomUUID();
  for (let tried = 1; ; tried++) {
    try {
      return await call(
        terminal,
        account,
        contract.submitEntry,
        { params: { id: options.phase }, body: { comment: options.message }, files: { file } },
        { idempotencyKey, fileName: basename(path) },
      );
    } catch (error) {
      if (!isPassing(error) || tried === TRIES) throw error;
      const pause = FIRST_PAUSE_MS * 2 ** (tried - 1);
      terminal.note(
        terminal.say(
          `未得到答复，${pause / 1_000} 秒后以同一幂等键重试（第 ${tried} 次）……`,
          `No answer; trying again in ${pause / 1_000} s with the same key (${tried}) …`,
        ),
      );
      await sleep(pause);
    }
  }
}

const isPassing = (error: unknown) => error instanceof CliError && error.exitCode === EXIT.unreachable;

function keepReceipt(terminal: Terminal, path: string, { receipt }: Accepted): void {
  try {
    writeFileSync(terminal.locate(path), `${JSON.stringify(receipt, null, 2)}\n`);
  } catch (error) {
    // The entry is in; its receipt can be fetched again, so this is said and no more.
    terminal.note(
      terminal.say(
        `回执未能写入 ${path}：${String(error)}`,
        `The receipt was not kept in ${path}: ${String(error)}`,
      ),
    );
  }
}

async function follow(
  terminal: Terminal,
  account: Account,
  accepted: Accepted,
  waitMs: number,
): Promise<contract.SubmissionView> {
  const { say } = terminal;
  const end = performance.now() + waitMs;
  const { id } = accepted.submission;
  for (;;) {
    const submission = await call(terminal, account, contract.getSubmission, { params: { id } }).catch(
      (error: unknown) => {
        // The entry is safe at the server: a gap in the line only delays the answer.
        if (isPassing(error) && performance.now() < end) return null;
        throw error;
      },
    );
    if (submission?.evaluation.finishedAt) return submission;
    if (performance.now() > end)
      throw new CliError(
        EXIT.unreachable,
        'not_evaluated_yet',
        say('等待超时，评测尚未结束；提交已受理。', 'Not evaluated in time; the entry is in.'),
        {
          advice: say(
            `稍后查看：jiebang submissions show ${id}`,
            `See later: jiebang submissions show ${id}`,
          ),
          facts: { ...accepted },
        },
      );
    await sleep(POLL_MS);
  }
}

function failed(terminal: Terminal, result: Accepted): CliError {
  const { say } = terminal;
  const { failure } = result.submission.evaluation;
  const refunded = failure?.refunded ?? false;
  const isEntrants = failure?.fault === 'entrant';
  return new CliError(
    isEntrants ? EXIT.content : EXIT.refused,
    failure?.code ?? 'unknown',
    isEntrants
      ? say('评测未通过：文件有误。', 'The entry was refused: the file is not right.')
      : say('评测未能完成。', 'The entry could not be evaluated.'),
    {
      errors: failure ? failureErrors(terminal, failure) : [],
      whose: `${whoseFault(terminal, failure?.fault ?? 'platform')}${refunded ? say('提交次数已退还。', ' The slot was given back.') : ''}`,
      advice: isEntrants
        ? say('请改正后重新提交。', 'Mend the file and submit again.')
        : say(
            '无需重新提交，组织方或运维处理后将重新评测。',
            'No need to submit again: it is evaluated anew once mended.',
          ),
      facts: { ...result },
    },
  );
}
