import type { Sm3 } from '@jiebang/domain/audit/chain';

/** A scored submission of the phase that counts; of a team's rows exactly one is counted. */
export type ScoreRow = {
  submissionId: string;
  teamId: string;
  receivedAt: string;
  sha256: string;
  publicScore: number;
  /** On the hidden rows; null where a phase has none. */
  privateScore: number | null;
  chosen: boolean;
  counted: boolean;
};

const HEADER = 'submission_id,team_id,received_at,sha256,public_score,private_score,chosen,counted,check';
const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const NUMBER = '-?\\d+(?:\\.\\d+)?(?:e[+-]\\d+)?';
const ROW = new RegExp(
  `^(${UUID}),(${UUID}),(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z),([0-9a-f]{64}),(${NUMBER}),(${NUMBER})?,([01]),([01]),([0-9a-f]{8})$`,
);

/** scores.csv. `check`, the first digits of the SM3 of what stands before it, names the row that was changed. */
export function writeScores(rows: readonly ScoreRow[], sm3: Sm3): string {
  const lines = rows.map((row) => {
    const cells = [
      row.submissionId,
      row.teamId,
      row.receivedAt,
      row.sha256,
      row.publicScore,
      row.privateScore ?? '',
      row.chosen ? 1 : 0,
      row.counted ? 1 : 0,
    ].join(',');
    return `${cells},${checkOf(cells, sm3)}`;
  });
  return `${[HEADER, ...lines].join('\n')}\n`;
}

/** `,` and the digits of the check, at the end of a row. */
const CHECK = ',00000000';
const checkOf = (cells: string, sm3: Sm3) => sm3(cells).slice(0, 8);

export type ReadScores = { rows: ScoreRow[]; faults: { row: number; code: 'unreadable' | 'changed' }[] };

/** Reads scores.csv; every line that is not as it was written is named by its number (1: the header). */
export function readScores(csv: string, sm3: Sm3): ReadScores {
  const lines = csv.split('\n');
  const faults: ReadScores['faults'] = [];
  if (lines[0] !== HEADER) faults.push({ row: 1, code: 'unreadable' });
  if (lines.at(-1) !== '') faults.push({ row: lines.length, code: 'unreadable' });
  const rows = lines.slice(1, -1).flatMap((line, at) => {
    const row = readRow(line);
    if (!row) faults.push({ row: at + 2, code: 'unreadable' });
    else if (checkOf(line.slice(0, -CHECK.length), sm3) !== line.slice(1 - CHECK.length))
      faults.push({ row: at + 2, code: 'changed' });
    return row ?? [];
  });
  return { rows, faults };
}

function readRow(line: string): ScoreRow | null {
  const cells = ROW.exec(line);
  if (!cells) return null;
  const [, submissionId = '', teamId = '', receivedAt = '', sha256 = '', ...rest] = cells;
  const [publicScore, privateScore, chosen, counted] = rest;
  const row = {
    submissionId,
    teamId,
    receivedAt,
    sha256,
    publicScore: Number(publicScore),
    privateScore: privateScore === undefined ? null : Number(privateScore),
    chosen: chosen === '1',
    counted: counted === '1',
  };
  // What has the form of a number or a day need not be one: 1e999, the 99th of a month.
  const numbers = [row.publicScore, row.privateScore ?? 0, Date.parse(receivedAt)];
  return numbers.every(Number.isFinite) ? row : null;
}
