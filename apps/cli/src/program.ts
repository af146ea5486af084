import { Command } from 'commander';
import { addCompetitionCommands } from './commands/competitions.ts';
import { addLeaderboardCommand } from './commands/leaderboard.ts';
import { addLoginCommand } from './commands/login.ts';
import { addScoreCommand } from './commands/score.ts';
import { addServerCommands } from './commands/server-scripts.ts';
import { addSubmissionCommands } from './commands/submissions.ts';
import { addVerifyCommands } from './commands/verify.ts';
import { exitCodeHelp } from './exit.ts';
import type { Terminal } from './terminal.ts';

const TITLES: Record<string, string> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

/** The whole command line, in the language of the terminal. It throws instead of ending the process. */
export function createProgram(terminal: Terminal, version: string): Command {
  const { say, language } = terminal;
  const program = new Command('jiebang');
  program
    .description(
      say(
        '揭榜平台命令行：提交、查分、看榜、离线评分、核验回执。',
        'Command line of the Jiebang platform: submit, follow, rank, score offline, verify receipts.',
      ),
    )
    .version(version, '--version', say('显示版本', 'print the version'))
    .helpOption('-h, --help', say('显示帮助', 'print this help'))
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
    .configureHelp({
      styleTitle: (title) => (language === 'zh' ? (TITLES[title] ?? title) : title),
    })
    .addHelpText('afterAll', exitCodeHelp(say))
    .option('--json', say('以 JSON 输出', 'print JSON'));
  for (const add of [
    addScoreCommand,
    addLoginCommand,
    addCompetitionCommands,
    addSubmissionCommands,
    addLeaderboardCommand,
    addVerifyCommands,
    addServerCommands,
  ])
    add(program, terminal);
  return program;
}
