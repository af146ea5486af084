// The list alone, not the slice: the supervisor that prints it stays small.
import { demoAccounts } from './features/identity/demo-people.ts';

type Welcome = { address: string; dataDir: string; logFile: string; demo: boolean; version: string };

/** The block that `npm start` ends with. */
export function printWelcome({ address, dataDir, logFile, demo, version }: Welcome): void {
  const lines = [
    `揭榜 Jiebang ${version}`,
    `地址 Address     ${address}`,
    `数据 Data        ${dataDir}`,
    `日志 Log         ${logFile}`,
    '停止 Stop        Ctrl-C',
  ];
  if (demo) {
    lines.push(
      '',
      '演示模式：登录页可一键进入下列账户（示例）。Demonstration mode: the sign-in page opens these accounts with one click.',
    );
    for (const { key, title } of demoAccounts) lines.push(`  ${key.padEnd(16)} ${title.zh} · ${title.en}`);
  }
  const rule = '─'.repeat(72);
  console.log([rule, ...lines, rule].join('\n'));
}
