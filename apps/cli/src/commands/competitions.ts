import * as contract from '@jiebang/contracts/competitions';
import type { Command } from 'commander';
import { call } from '../call.ts';
import { accountOf, wantsJson, withCommonOptions } from '../command-options.ts';
import { tableLines } from '../table.ts';
import { answer, type Terminal } from '../terminal.ts';

type PageOptions = { limit: string; cursor?: string };

export function addCompetitionCommands(program: Command, terminal: Terminal): void {
  const { say } = terminal;
  const group = withCommonOptions(
    program.command('competitions').description(say('查看竞赛', 'see competitions')),
    terminal,
  );
  const list = group
    .command('list')
    .description(say('列出竞赛', 'list competitions'))
    .option('--limit <n>', say('每页条数（1–100）', 'rows of a page (1-100)'), '50')
    .option('--cursor <cursor>', say('上一页给出的游标', 'cursor that the page before gave'));
  withCommonOptions(list, terminal, true).action((options: PageOptions, command: Command) =>
    listCompetitions(terminal, options, command),
  );
  const show = group
    .command('show')
    .argument('<slug>', say('竞赛网址名称', 'address name of the competition'))
    .description(
      say(
        '查看一项竞赛的赛道与阶段（含阶段编号）',
        'show tracks and phases of one, with the ids of the phases',
      ),
    );
  withCommonOptions(show, terminal, true).action((slug: string, _options: object, command: Command) =>
    showCompetition(terminal, slug, command),
  );
}

async function listCompetitions(terminal: Terminal, options: PageOptions, command: Command): Promise<void> {
  const { say } = terminal;
  const page = await call(terminal, accountOf(terminal, command), contract.listCompetitions, {
    query: { limit: options.limit, ...(options.cursor === undefined ? {} : { cursor: options.cursor }) },
  });
  answer(terminal, wantsJson(command), page, () => [
    ...tableLines(
      [
        say('名称代码', 'SLUG'),
        say('竞赛', 'TITLE'),
        say('可提交阶段', 'OPEN PHASES'),
        say('最近截止', 'NEXT DEADLINE'),
      ],
      page.items.map((row) => [
        row.slug,
        say(row.title.zh, row.title.en),
        String(row.accepting),
        row.nextDeadline ?? '-',
      ]),
    ),
    ...(page.nextCursor === null ? [] : [`--cursor ${page.nextCursor}`]),
  ]);
}

async function showCompetition(terminal: Terminal, slug: string, command: Command): Promise<void> {
  const { say } = terminal;
  const competition = await call(terminal, accountOf(terminal, command), contract.getCompetition, {
    params: { slug },
  });
  answer(terminal, wantsJson(command), competition, () => [
    say(competition.title.zh, competition.title.en),
    ...tableLines(
      [
        say('阶段编号', 'PHASE'),
        say('赛道 / 阶段', 'TRACK / PHASE'),
        say('状态', 'WINDOW'),
        say('截止', 'ENDS'),
        say('指标', 'METRIC'),
      ],
      competition.tracks.flatMap((track) =>
        track.phases.map((phase) => [
          phase.id,
          say(`${track.title.zh} / ${phase.title.zh}`, `${track.title.en} / ${phase.title.en}`),
          phase.window,
          phase.endsAt,
          phase.metric.key,
        ]),
      ),
    ),
  ]);
}
