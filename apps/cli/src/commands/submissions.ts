import * as contract from '@jiebang/contracts/submissions';
import { evaluationLifecycle } from '@jiebang/domain/evaluations/lifecycle';
import type { Command } from 'commander';
import { call } from '../call.ts';
import { accountOf, wantsJson, withCommonOptions } from '../command-options.ts';
import { submissionLines } from '../submission-lines.ts';
import { type CreateOptions, createSubmission } from '../submit.ts';
import { tableLines } from '../table.ts';
import { answer, type Terminal } from '../terminal.ts';

export function addSubmissionCommands(program: Command, terminal: Terminal): void {
  const { say } = terminal;
  const group = withCommonOptions(
    program.command('submissions').description(say('提交与查询', 'submit and follow')),
    terminal,
  );
  addCreate(group, terminal);
  const list = group
    .command('list')
    .description(say('列出本队在某阶段的提交', "list my team's submissions to a phase"))
    .requiredOption('-p, --phase <id>', say('阶段编号', 'id of the phase'))
    .option('--limit <n>', say('每页条数（1–100）', 'rows of a page (1-100)'), '20')
    .option('--cursor <cursor>', say('上一页给出的游标', 'cursor that the page before gave'));
  withCommonOptions(list, terminal, true).action((options: ListOptions, command: Command) =>
    listSubmissions(terminal, options, command),
  );
  const show = group
    .command('show')
    .argument('<id>', say('提交编号', 'id of the submission'))
    .description(say('查看一次提交及其评测结果', 'show one submission and its evaluation'));
  withCommonOptions(show, terminal, true).action((id: string, _options: object, command: Command) =>
    showSubmission(terminal, id, command),
  );
}

function addCreate(group: Command, terminal: Terminal): void {
  const { say } = terminal;
  const create = group
    .command('create')
    .description(
      say(
        '提交预测文件。网络中断时自动以同一幂等键重试，不会重复提交。',
        'Submits a prediction file. A broken connection is tried again with the same idempotency key: nothing is submitted twice.',
      ),
    )
    .requiredOption('-p, --phase <id>', say('阶段编号', 'id of the phase'))
    .requiredOption('-f, --file <file>', say('预测文件（CSV）', 'prediction file (CSV)'))
    .option('-m, --message <text>', say('备注', 'note for your team'), '')
    .option('--wait', say('等待评测结果', 'wait for the score'))
    .option('--wait-seconds <n>', say('最长等待秒数', 'seconds to wait at most'), '600')
    .option('--receipt <file>', say('将回执另存为文件', 'keep the receipt in a file'))
    .option(
      '--idempotency-key <key>',
      say('自定幂等键（8–200 个字符）', 'your own idempotency key (8-200 characters)'),
    );
  withCommonOptions(create, terminal, true).action((options: CreateOptions, command: Command) =>
    createSubmission(terminal, accountOf(terminal, command), options, wantsJson(command)),
  );
}

type ListOptions = { phase: string; limit: string; cursor?: string };

async function listSubmissions(terminal: Terminal, options: ListOptions, command: Command): Promise<void> {
  const { say } = terminal;
  const page = await call(terminal, accountOf(terminal, command), contract.listSubmissions, {
    params: { id: options.phase },
    query: { limit: options.limit, ...(options.cursor === undefined ? {} : { cursor: options.cursor }) },
  });
  const labels: Record<string, { zh: string; en: string }> = evaluationLifecycle.labels;
  answer(terminal, wantsJson(command), page, () => [
    ...tableLines(
      [
        say('序号', 'NO.'),
        say('编号', 'ID'),
        say('评测', 'EVALUATION'),
        say('公开分', 'PUBLIC SCORE'),
        say('收到时间', 'RECEIVED'),
        say('文件', 'FILE'),
      ],
      page.items.map((row) => {
        const label = labels[row.evaluation.status];
        return [
          String(row.number),
          row.id,
          label ? say(label.zh, label.en) : row.evaluation.status,
          row.evaluation.publicScore === null ? '-' : String(row.evaluation.publicScore),
          row.receivedAt,
          row.fileName,
        ];
      }),
    ),
    ...(page.nextCursor === null ? [] : [`--cursor ${page.nextCursor}`]),
  ]);
}

async function showSubmission(terminal: Terminal, id: string, command: Command): Promise<void> {
  const account = accountOf(terminal, command);
  const submission = await call(terminal, account, contract.getSubmission, { params: { id } });
  answer(terminal, wantsJson(command), submission, () => submissionLines(terminal, submission));
}
