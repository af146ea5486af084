import { ErrorLog } from '../csv/error-log.ts';
import { parseCsv } from '../csv/parse-csv.ts';
import { type Refusal, refuse, type ScoringErrorCode, scoringError } from '../errors.ts';
import type { BoundMetric } from '../metrics/registry.ts';
import { Sum } from '../metrics/sum.ts';
import { type Column, type ParsedTable, reorderColumn, selectRows } from '../table/columns.ts';
import { idText, joinRows } from '../table/join-rows.ts';
import {
  checkTargets,
  emptySide,
  reportOutOfRange,
  type TruthHandle,
  type TruthSplit,
} from './read-truth.ts';

export interface FileScore {
  /** Over all rows. */
  score: number;
  /** Over the public rows; null without a split, or when its fraction leaves this side empty on purpose. */
  publicScore: number | null;
  privateScore: number | null;
  rows: number;
  publicRows: number;
}

export type FileOutcome = { ok: true; result: FileScore } | { ok: false; refusal: Refusal };

/** Steps of a run, told as they begin: for timings, and to know where a run that was stopped had got to. */
export type ScoreStage = 'parse' | 'join' | 'score' | 'done';

/** Scores one prediction file: parsed once, joined once, the metric on all, the public and the private rows. */
export function scoreFile(
  truth: TruthHandle,
  bytes: Uint8Array,
  metric: BoundMetric,
  split: TruthSplit | null,
  options: { maxRows: number; onStage?: (stage: ScoreStage) => void },
): FileOutcome {
  const misfit = checkTargets(truth, metric) ?? (split && emptySide(split));
  if (misfit) return { ok: false, refusal: misfit };
  const log = new ErrorLog('prediction');
  options.onStage?.('parse');
  const table = parsePrediction(truth, bytes, metric, options.maxRows, log);
  if (table === null) return { ok: false, refusal: log.toRefusal(bytes) };
  options.onStage?.('join');
  const { order, isIdentity } = joinRows(truth.table, truth.index, table, log);
  if (!log.isEmpty) return { ok: false, refusal: log.toRefusal(bytes) };
  const columns = isIdentity ? table.columns : table.columns.map((column) => reorderColumn(column, order));
  options.onStage?.('score');
  const outcome = scoreSplit(truth, columns, metric, split);
  options.onStage?.('done');
  return outcome;
}

function parsePrediction(
  truth: TruthHandle,
  bytes: Uint8Array,
  metric: BoundMetric,
  maxRows: number,
  log: ErrorLog,
): ParsedTable | null {
  const targets = truth.table.columns.map(({ name }) => ({ name, kind: metric.prediction }));
  const table = parseCsv(
    bytes,
    {
      columns: { from: 'truth', idColumn: truth.table.idColumn, targets },
      maxRows,
      hashKey: truth.hashKey,
      dictionaries: truth.table.columns.map((c) => (c.kind === 'label' ? c.labels : null)),
    },
    log,
  );
  if (table === null) return null;
  if (metric.prediction === 'probability') reportOutOfRange(table, log);
  if (metric.prediction === 'label') reportUnknownLabels(truth, table, metric, log);
  return table;
}

/** Refuses labels the organiser did not allow, or under a closed metric those the truth does not hold. */
function reportUnknownLabels(
  truth: TruthHandle,
  table: ParsedTable,
  metric: BoundMetric,
  log: ErrorLog,
): void {
  for (const [k, column] of table.columns.entries()) {
    const known = truth.table.columns[k]!;
    if (column.kind !== 'label' || known.kind !== 'label') continue;
    const isAllowed = new Uint8Array(column.labels.size);
    if (metric.allowedLabels) {
      for (const label of metric.allowedLabels) {
        const code = column.labels.find(label);
        if (code >= 0) isAllowed[code] = 1;
      }
    } else if (metric.closedLabels && known.labels.size >= 2) isAllowed.fill(1, 0, known.labels.size);
    else continue;
    for (let row = 0; row < table.rows; row++) {
      const code = column.codes[row]!;
      if (code < 0 || isAllowed[code] === 1 || column.labels.isEmptyLabel(code)) continue;
      log.add('unknown_label', table.idStart[row]!, () => ({
        id: idText(table, row),
        column: column.name,
        detail: column.labels.label(code),
      }));
    }
  }
}

type Part = 'all' | 'public' | 'private';
type PartScores = Record<Part, number | ScoringErrorCode | null>;

function scoreSplit(
  truth: TruthHandle,
  prediction: Column[],
  metric: BoundMetric,
  split: TruthSplit | null,
): FileOutcome {
  const { rows, columns } = truth.table;
  const scores = split
    ? scoreParts(columns, prediction, metric, split)
    : { all: meanOverColumns(metric, columns, prediction), public: null, private: null };
  const checked: Record<Part, number | null> = { all: null, public: null, private: null };
  for (const part of ['all', 'public', 'private'] as const) {
    const score = scores[part];
    if (typeof score === 'string') return undefinedOn(part, score);
    // No metric may let a NaN through to a board; reaching this line is a fault in the metric.
    if (Number.isNaN(score)) return undefinedOn(part, 'undefined_metric');
    checked[part] = score;
  }
  const publicRows = split?.public.rows ?? rows;
  const result = { publicScore: checked.public, privateScore: checked.private, rows, publicRows };
  return { ok: true, result: { score: checked.all!, ...result } };
}

function scoreParts(
  truth: readonly Column[],
  prediction: readonly Column[],
  metric: BoundMetric,
  split: TruthSplit,
): PartScores {
  const isDivided = split.public.rows > 0 && split.private.rows > 0;
  const [onlyTruth] = truth;
  if (isDivided && metric.scoreParts && onlyTruth && truth.length === 1)
    return metric.scoreParts(onlyTruth, prediction[0]!, split.mask);
  const all = meanOverColumns(metric, truth, prediction);
  const of = (side: 'public' | 'private') => {
    const { rows, columns } = split[side];
    if (rows === 0) return null;
    if (!isDivided) return all;
    const own = prediction.map((column) => selectRows(column, split.mask, side === 'public' ? 1 : 0, rows));
    return meanOverColumns(metric, columns, own);
  };
  return { all, public: of('public'), private: of('private') };
}

function meanOverColumns(
  metric: BoundMetric,
  truth: readonly Column[],
  prediction: readonly Column[],
): number | ScoringErrorCode {
  const sum = new Sum();
  for (const [k, column] of truth.entries()) {
    const outcome = metric.score(column, prediction[k]!);
    if (typeof outcome === 'string') return outcome;
    sum.add(outcome);
  }
  return sum.value / truth.length;
}

function undefinedOn(part: Part, code: ScoringErrorCode): FileOutcome {
  const error = scoringError(code, part === 'all' ? {} : { detail: `${part} rows` });
  // The reasons depend on the truth; only an overflow ('undefined_metric') comes from the values that were sent.
  return { ok: false, refusal: refuse(code === 'undefined_metric' ? 'prediction' : 'truth', error) };
}
