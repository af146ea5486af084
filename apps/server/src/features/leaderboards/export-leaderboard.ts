import type { LeaderboardView } from '@jiebang/contracts/leaderboards';

const HEADERS = {
  'zh-CN': ['名次', '参赛队', '单位', '得分', '已评分提交', '提交时间（UTC）'],
  en: ['Rank', 'Team', 'Organisation', 'Score', 'Scored submissions', 'Submitted (UTC)'],
} as const;

/** A cell that a spreadsheet cannot take for a formula, quoted where needed (RFC 4180). */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

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
  return `\uFEFF${[HEADERS[locale], ...lines].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}
