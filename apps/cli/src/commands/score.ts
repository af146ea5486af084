import { scoreOffline } from '@jiebang/evaluator/score-offline';
import { METRICS } from '@jiebang/scoring/metrics/registry';
import type { Command } from 'commander';
import { wantsJson, withCommonOptions } from '../command-options.ts';
import { CliError, EXIT, usageError } from '../exit.ts';
import { tellScoringError } from '../scoring-texts.ts';
import { tableLines } from '../table.ts';
import { answer, type Terminal, unreadable } from '../terminal.ts';

type Options = { metric: string; truth: string; prediction: string; params?: string };
type Given = Partial<Options> & { list?: boolean };
type Refused = Extract<ReturnType<typeof scoreOffline>, { errors: unknown }>;

export function addScoreCommand(program: Command, terminal: Terminal): void {
  const { say } = terminal;
  const command = program
    .command('score')
    .summary(say('离线评分，不连接服务器', 'score a file offline'))
    .description(
      say(
        '用平台的评测程序在本机对预测文件评分，不连接服务器。答案与预测为 CSV（首列为编号，其余为各列）；coco 为 COCO 的 JSON 文件。',
        "Scores a prediction file on this machine with the platform's own scorer; no server is asked. Truth and prediction are CSV, ids first; those of coco are COCO's JSON files.",
      ),
    )
    .option('--list', say('列出全部评测指标', 'list the metrics and stop'))
    .option(
      '--metric <id>',
      say(`评测指标：${metricIds()}`, `metric: ${metricIds()}; \`id@version\` names one version`),
    )
    .option('--truth <file>', say('答案文件', 'truth file'))
    .option('--prediction <file>', say('预测文件', 'prediction file'))
    .option(
      '--params <json>',
      say(
        '指标参数，JSON 对象，如 {"threshold":0.5}',
        'parameters of the metric, a JSON object: {"threshold":0.5}',
      ),
    );
  withCommonOptions(command, terminal).action((given: Given, command: Command) => {
    const json = wantsJson(command);
    if (given.list) listCatalogue(terminal, json);
    else scoreCommand(terminal, complete(terminal, given), json);
  });
}

const metricIds = () => [...new Set(METRICS.map((metric) => metric.id))].join(', ');

/** What a metric is and takes; a script reads the schema of its params with `--json`. */
function listCatalogue(terminal: Terminal, json: boolean): void {
  const { say } = terminal;
  const items = METRICS.map(({ key, id, title, direction, format, paramsSchema }) => ({
    key,
    id,
    title,
    direction,
    format,
    params: paramsSchema(),
  }));
  answer(terminal, json, { items }, () =>
    tableLines(
      [say('指标', 'METRIC'), say('文件', 'FILES'), say('方向', 'BETTER'), say('名称', 'TITLE')],
      items.map(({ key, format, direction, title }) => [
        key,
        format,
        direction === 'higher' ? say('越高越好', 'higher') : say('越低越好', 'lower'),
        say(title.zh, title.en),
      ]),
    ),
  );
}

function complete({ say }: Terminal, { metric, truth, prediction, params }: Given): Options {
  const missing = Object.entries({ metric, truth, prediction }).flatMap(([name, value]) =>
    value === undefined ? [`--${name}`] : [],
  );
  if (metric === undefined || truth === undefined || prediction === undefined)
    throw usageError(
      'missing_options',
      say(`缺少 ${missing.join('、')}。`, `Missing: ${missing.join(', ')}.`),
      say('可用 --list 查看全部指标。', '--list shows the metrics.'),
    );
  return { metric, truth, prediction, ...(params === undefined ? {} : { params }) };
}

function scoreCommand(terminal: Terminal, options: Options, json: boolean): void {
  const { say } = terminal;
  const outcome = runScore(terminal, options);
  if ('errors' in outcome) throw refusal(terminal, options, outcome);
  answer(terminal, json, outcome, () => [
    `${outcome.metric}  ${outcome.score}`,
    say(
      `共 ${outcome.rows} 行，${outcome.direction === 'higher' ? '得分越高越好' : '得分越低越好'}。`,
      `${outcome.rows} rows; ${outcome.direction} is better.`,
    ),
  ]);
}

function runScore(terminal: Terminal, options: Options): ReturnType<typeof scoreOffline> {
  const params = readParams(terminal, options.params);
  try {
    return scoreOffline({
      metric: options.metric,
      truthPath: terminal.locate(options.truth),
      predictionPath: terminal.locate(options.prediction),
      params,
    });
  } catch (error) {
    // Only the two files are read in there: a system error names the one it is about.
    if (error instanceof Error && 'path' in error) throw unreadable(terminal, String(error.path), error);
    if (error instanceof Error && 'syscall' in error)
      throw unreadable(terminal, `${options.truth} / ${options.prediction}`, error);
    throw error;
  }
}

function readParams({ say }: Terminal, text: string | undefined): Record<string, unknown> | undefined {
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // Said below: text that is no JSON and JSON that is no object have the same remedy.
  }
  throw usageError(
    'params_not_json',
    say('--params 不是 JSON 对象。', '--params is not a JSON object.'),
    say(`请写成：--params '{"threshold":0.5}'`, `Write it like this: --params '{"threshold":0.5}'`),
  );
}

function refusal(terminal: Terminal, options: Options, { metric, file, errors, counts }: Refused): CliError {
  const { say } = terminal;
  const told = errors.map((error) => tellScoringError(terminal, error));
  const [first] = errors;
  if (first?.code === 'unknown_metric' || first?.code === 'invalid_params') {
    const advice =
      first.code === 'unknown_metric'
        ? say(`可用指标：${metricIds()}`, `Known metrics: ${metricIds()}`)
        : say('请修改 --params。', 'Mend --params.');
    return new CliError(EXIT.usage, first.code, say('无法评分。', 'Nothing was scored.'), {
      errors: told,
      advice,
    });
  }
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const hidden = total - errors.length;
  const rest = hidden > 0 ? say(`（另有 ${hidden} 处未列出）`, ` (${hidden} more are not listed)`) : '';
  const isTruth = file === 'truth';
  const name = isTruth ? options.truth : options.prediction;
  return new CliError(
    EXIT.content,
    isTruth ? 'invalid_truth' : 'invalid_prediction',
    isTruth
      ? say(
          `答案文件 ${name} 有 ${total} 处问题${rest}：`,
          `The truth file ${name} has ${problems(total)}${rest}:`,
        )
      : say(
          `预测文件 ${name} 有 ${total} 处问题${rest}：`,
          `The prediction file ${name} has ${problems(total)}${rest}:`,
        ),
    {
      errors: told,
      whose: isTruth
        ? say(
            '责任方：答案文件的提供者；未评分。',
            'Whose fault: whoever made the truth file; nothing was scored.',
          )
        : say('责任方：提交者；未评分。', 'Whose fault: whoever made the prediction; nothing was scored.'),
      advice: say('请改正上列各处后重试。', 'Mend what is named above and run it again.'),
      facts: { metric, file, counts },
    },
  );
}

const problems = (total: number) => (total === 1 ? '1 problem' : `${total} problems`);
