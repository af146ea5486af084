import { ErrorLog } from '../csv/error-log.ts';
import { parseCsv } from '../csv/parse-csv.ts';
import type { WantedColumn } from '../csv/plan-columns.ts';
import { type Refusal, refuse, type ScoringErrorCode, scoringError } from '../errors.ts';
import { type Column, type ParsedTable, reorderColumn, selectRows } from '../table/columns.ts';
import { idText, joinRows } from '../table/join-rows.ts';
import { checkTargets, reportOutOfRange, targetsOf } from './read-truth.ts';
import type { FileOutcome, ReadLimits, ScoreStage, Split } from './scoring.ts';
import { emptySide, splitTruth } from './split-truth.ts';
import type { TableRule } from './table-rule.ts';
import type { TableSplit, TableTruth } from './table-truth.ts';

/** Scores one prediction table: parsed once, joined once, the metric on all, the public and the private rows. */
export function scoreTable(
  truth: TableTruth,
  bytes: Uint8Array,
  rule: TableRule,
  request: Split | null,
  options: ReadLimits & { onStage?: (stage: ScoreStage) => void },
): FileOutcome {
  const split = request && splitTruth(truth, rule, request);
  const misfit = checkTargets(truth, rule) ?? (split && emptySide(split));
  if (misfit) return { ok: false, refusal: misfit };
  const log = new ErrorLog('prediction');
  options.onStage?.('parse');
  const table = parsePrediction(truth, bytes, rule, options.maxRows, log);
  if (table === null) return { ok: false, refusal: log.toRefusal(bytes) };
  options.onStage?.('join');
  const { order, isIdentity } = joinRows(truth.table, truth.index, table, log);
  if (!log.isEmpty) return { ok: false, refusal: log.toRefusal(bytes) };
  const columns = isIdentity ? table.columns : table.columns.map((column) => reorderColumn(column, order));
  options.onStage?.('score');
  const outcome = scoreSplit(truth, columns, rule, split);
  options.onStage?.('done');
  return outcome;
}

function parsePrediction(
  truth: TableTruth,
  bytes: Uint8Array,
  rule: TableRule,
  maxRows: number,
  log: ErrorLog,
): ParsedTable | null {
  const targets = rule.prediction(targetsOf(truth, rule).map(({ name }) => name));
  const table = parseCsv(
    bytes,
    {
      columns: { from: 'truth', idColumn: truth.table.idColumn, targets },
      maxRows,
      hashKey: truth.hashKey,
      dictionaries: targets.map(({ name }) => labelsOf(truth, name)),
    },
    log,
  );
  if (table === null) return null;
  const kinds = targets.map(({ kind }) => kind);
  reportOutOfRange(table, kinds, log);
  reportUnknownLabels(truth, table, targets, rule, log);
  return table;
}

/** The labels of the truth's column of this name: the same label then gets the same code. */
function labelsOf({ table }: TableTruth, name: string) {
  const column = table.columns.find((known) => known.name === name);
  return column?.kind === 'label' ? column.labels : null;
}

/** Refuses labels the organiser did not allow, or under a closed metric those the truth does not hold. */
function reportUnknownLabels(
  truth: TableTruth,
  table: ParsedTable,
  wanted: readonly WantedColumn[],
  rule: TableRule,
  log: ErrorLog,
): void {
  for (const [k, column] of table.columns.entries()) {
    const known = labelsOf(truth, column.name);
    if (column.kind !== 'label' || wanted[k]!.kind !== 'label' || known === null) continue;
    const isAllowed = new Uint8Array(column.labels.size);
    if (rule.allowedLabels) {
      for (const label of rule.allowedLabels) {
        const code = column.labels.find(label);
        if (code >= 0) isAllowed[code] = 1;
      }
    } else if (rule.closedLabels && known.size >= 2) isAllowed.fill(1, 0, known.size);
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

export type Part = 'all' | 'public' | 'private';
/** Null where a part was left empty on purpose, or nothing was split. */
export type PartScores = Record<Part, number | ScoringErrorCode | null>;

function scoreSplit(
  truth: TableTruth,
  prediction: Column[],
  rule: TableRule,
  split: TableSplit | null,
): FileOutcome {
  const { rows, columns } = truth.table;
  const scores = split
    ? scoreParts(columns, prediction, rule, split)
    : { all: rule.score(columns, prediction), public: null, private: null };
  const refusal = refuseUndefined(scores);
  if (refusal) return { ok: false, refusal };
  const { all, public: publicScore, private: privateScore } = scores as Record<Part, number | null>;
  const publicRows = split?.public.rows ?? rows;
  return { ok: true, result: { score: all as number, publicScore, privateScore, rows, publicRows } };
}

function scoreParts(
  truth: readonly Column[],
  prediction: readonly Column[],
  rule: TableRule,
  split: TableSplit,
): PartScores {
  const isDivided = split.public.rows > 0 && split.private.rows > 0;
  const [onlyTruth] = truth;
  if (isDivided && rule.scoreParts && onlyTruth && truth.length === 1)
    return rule.scoreParts(onlyTruth, prediction[0]!, split.mask);
  const all = rule.score(truth, prediction);
  const of = (side: 'public' | 'private') => {
    const { rows, columns } = split[side];
    if (rows === 0) return null;
    if (!isDivided) return all;
    const own = prediction.map((column) => selectRows(column, split.mask, side === 'public' ? 1 : 0, rows));
    return rule.score(columns, own);
  };
  return { all, public: of('public'), private: of('private') };
}

/** The first part that has no number. */
export function refuseUndefined(scores: PartScores): Refusal | null {
  for (const part of ['all', 'public', 'private'] as const) {
    const score = scores[part];
    // No metric may let a NaN through to a board; one that does is at fault itself.
    const code = typeof score === 'string' ? score : Number.isNaN(score) ? 'undefined_metric' : null;
    if (code === null) continue;
    const error = scoringError(code, part === 'all' ? {} : { detail: `${part} rows` });
    // The reasons depend on the truth; only an overflow ('undefined_metric') comes from the values that were sent.
    return refuse(code === 'undefined_metric' ? 'prediction' : 'truth', error);
  }
  return null;
}
