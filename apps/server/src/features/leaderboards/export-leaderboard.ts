import type { LeaderboardView } from '@jiebang/contracts/leaderboards';
import { csvCell } from '../../platform/spreadsheets/csv-cell.ts';

const HEADERS = {
  'zh-CN': ['名次', '参赛队', '单位', '得分', '已评分提交', '提交时间（UTC）'],
  en: ['Rank', 'Team', 'Organisation', 'Score', 'Scored submissions', 'Submitted (UTC)'],
} as const;

/** The board as CSV with BOM (spreadsheets then read Chinese) and CRLF. */
export function toCsv(board: LeaderboardView, locale: keyof typeof HEADERS): string {
  const lines = board.rows.map((row) => [
    row.rank,
    row.team,
    row.organisation ?? '',
    row.score,
    row.submissions,
    row.scoredAt,
  ]);
  return `\uFEFF${[HEADERS[locale], ...lines].map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`;
}
