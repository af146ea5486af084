import type { AnyReceipt } from '@jiebang/contracts/receipts';
import type { SubmissionView } from '@jiebang/contracts/submissions';
import { evaluationLifecycle } from '@jiebang/domain/evaluations/lifecycle';
import { SCORING_ERRORS, type ScoringErrorCode } from '@jiebang/scoring/errors';
import type { ReportedError } from './exit.ts';
import { tellScoringError } from './scoring-texts.ts';
import { plain } from './table.ts';
import type { Terminal } from './terminal.ts';

type Failure = NonNullable<SubmissionView['evaluation']['failure']>;

/** One submission as a person reads it. */
export function submissionLines(terminal: Terminal, submission: SubmissionView): string[] {
  const { say } = terminal;
  const { evaluation } = submission;
  const labels: Record<string, { zh: string; en: string }> = evaluationLifecycle.labels;
  const label = labels[evaluation.status];
  const lines = [
    say(`提交 ${submission.number}  ${submission.id}`, `Submission ${submission.number}  ${submission.id}`),
    say(`文件：${plain(submission.fileName)}`, `File: ${plain(submission.fileName)}`),
    say(`评测：${label?.zh ?? evaluation.status}`, `Evaluation: ${label?.en ?? evaluation.status}`),
  ];
  if (evaluation.position !== null)
    lines.push(say(`排队位置：${evaluation.position}`, `Place in the queue: ${evaluation.position}`));
  if (evaluation.publicScore !== null)
    lines.push(
      say(
        `公开分：${evaluation.publicScore}（${submission.metric}）`,
        `Public score: ${evaluation.publicScore} (${submission.metric})`,
      ),
    );
  if (evaluation.privateScore !== null)
    lines.push(say(`终榜分：${evaluation.privateScore}`, `Final score: ${evaluation.privateScore}`));
  if (evaluation.failure)
    lines.push(
      say(`原因：${evaluation.failure.code}`, `Cause: ${evaluation.failure.code}`),
      ...failureErrors(terminal, evaluation.failure).map(
        (error) =>
          `  ${error.row === null ? '' : say(`第 ${error.row} 行：`, `row ${error.row}: `)}${error.id === null ? '' : `${plain(error.id)} `}${plain(error.message)}`,
      ),
    );
  return lines;
}

/** What was wrong with the entry, row by row, in the terminal's language where the code is known here. */
export function failureErrors(terminal: Terminal, failure: Failure): ReportedError[] {
  return failure.errors.map((error) =>
    Object.hasOwn(SCORING_ERRORS, error.code)
      ? tellScoringError(terminal, { ...error, column: null, code: error.code as ScoringErrorCode })
      : error,
  );
}

export function receiptLines({ say }: Terminal, receipt: AnyReceipt): string[] {
  return [
    say('回执', 'Receipt'),
    ...('kind' in receipt
      ? [
          say(
            `  申报编号  ${plain(receipt.code)}（第 ${receipt.version} 次提交）`,
            `  proposal  ${plain(receipt.code)} (version ${receipt.version})`,
          ),
        ]
      : []),
    say(`  收到时间  ${receipt.receivedAt}`, `  received  ${receipt.receivedAt}`),
    say(`  字节数    ${receipt.bytes}`, `  bytes     ${receipt.bytes}`),
    `  SHA-256   ${receipt.sha256}`,
    `  SM3       ${receipt.sm3}`,
    say(`  存证序号  ${receipt.chainEntry}`, `  entry     ${receipt.chainEntry}`),
  ];
}
