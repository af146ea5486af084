import { getLeaderboard } from '@jiebang/contracts/leaderboards';
import { type Command, Option } from 'commander';
import { call } from '../call.ts';
import { accountOf, wantsJson, withCommonOptions } from '../command-options.ts';
import { tableLines } from '../table.ts';
import { answer, type Terminal } from '../terminal.ts';

type Options = { phase: string; view: 'public' | 'final' };

export function addLeaderboardCommand(program: Command, terminal: Terminal): void {
  const { say } = terminal;
  const command = program
    .command('leaderboard')
    .description(say('查看排行榜', 'print a leaderboard'))
    .requiredOption('-p, --phase <id>', say('阶段编号', 'id of the phase'))
    .addOption(
      new Option(
        '--view <view>',
        say('public 公开榜；final 终榜（揭晓后才有）', 'the public board, or the final one after the reveal'),
      )
        .choices(['public', 'final'])
        .default('public'),
    );
  withCommonOptions(command, terminal, true).action((options: Options, command: Command) =>
    printLeaderboard(terminal, options, command),
  );
}

async function printLeaderboard(terminal: Terminal, options: Options, command: Command): Promise<void> {
  const { say } = terminal;
  const board = await call(terminal, accountOf(terminal, command), getLeaderboard, {
    params: { id: options.phase },
    query: { view: options.view },
  });
  answer(terminal, wantsJson(command), board, () => [
    `${say(board.metric.title.zh, board.metric.title.en)} (${board.metric.key})  v${board.version}`,
    ...tableLines(
      [
        say('名次', 'RANK'),
        say('参赛队', 'TEAM'),
        say('单位', 'ORGANISATION'),
        say('得分', 'SCORE'),
        say('已评分提交', 'SCORED'),
        say('提交时间', 'SUBMITTED'),
      ],
      board.rows.map((row) => [
        String(row.rank),
        row.team,
        row.organisation ?? '-',
        String(row.score),
        String(row.submissions),
        row.scoredAt,
      ]),
    ),
  ]);
}
