import type { z } from 'zod';
import type { Scoring } from '../score/scoring.ts';
import type { MetricOutcome, PartOutcomes, TableRule } from '../score/table-rule.ts';
import { createTableScoring } from '../score/table-scoring.ts';
import type { Column, ColumnKind } from '../table/columns.ts';
import { Sum } from './sum.ts';

export type { MetricOutcome, PartOutcomes } from '../score/table-rule.ts';

export type Direction = 'higher' | 'lower';

/** What its two files are: tables as CSV, or documents as JSON. */
export type FileFormat = 'csv' | 'json';

interface Described<Params> {
  id: string;
  version: number;
  title: { zh: string; en: string };
  /** Whether a higher or a lower score is better. */
  direction: Direction;
  /** Params with their defaults; the form of the web page is drawn from its JSON schema. */
  params: z.ZodType<Params>;
}

/** A scoring rule. A published version never changes its numbers; a change is a new version. */
export interface Metric<Params = unknown> extends Described<Params> {
  format: FileFormat;
  /** How its files are read and scored under these params. */
  scoring(params: Params): Scoring;
}

/** A metric of one target column: of several, each is scored by itself and the plain mean is taken. `score` is pure. */
export interface ColumnMetric<Params> extends Described<Params> {
  /** What the truth's target columns hold under these params. */
  truth(params: Params): ColumnKind;
  /** What the prediction's target columns hold under these params. */
  prediction(params: Params): ColumnKind;
  /** Whether several target columns are allowed. */
  meanOverTargets?: boolean;
  allowedLabels?(params: Params): readonly string[] | undefined;
  closedLabels?(params: Params): boolean;
  score(truth: Column, prediction: Column, params: Params): MetricOutcome;
  scoreParts?(truth: Column, prediction: Column, mask: Uint8Array, params: Params): PartOutcomes;
}

/** A metric that looks at several columns together. */
export interface TableMetric<Params> extends Described<Params> {
  rule(params: Params): Omit<TableRule, 'key'>;
}

/** Defines a metric of one target column. */
export function defineMetric<Params>(metric: ColumnMetric<Params>): Metric<Params> {
  return defineTableMetric({ ...describe(metric), rule: (params) => columnRule(metric, params) });
}

/** Defines a metric of several columns. */
export function defineTableMetric<Params>(metric: TableMetric<Params>): Metric<Params> {
  const key = `${metric.id}@${metric.version}`;
  return {
    ...describe(metric),
    format: 'csv',
    scoring: (params) => createTableScoring({ key, ...metric.rule(params) }),
  };
}

function describe<Params>(metric: Described<Params>): Described<Params> {
  const { id, version, title, direction, params } = metric;
  return { id, version, title, direction, params };
}

function columnRule<Params>(metric: ColumnMetric<Params>, params: Params): Omit<TableRule, 'key'> {
  const kind = metric.prediction(params);
  return {
    truth: {
      named: [],
      targets: {
        kind: metric.truth(params),
        most: metric.meanOverTargets ? Number.POSITIVE_INFINITY : 1,
      },
    },
    prediction: (targets) => targets.map((name) => ({ name, kind })),
    allowedLabels: metric.allowedLabels?.(params),
    closedLabels: metric.closedLabels?.(params) ?? false,
    score: (truth, prediction) =>
      meanOver(truth, (column, k) => metric.score(column, prediction[k]!, params)),
    scoreParts: metric.scoreParts
      ? (truth, prediction, mask) => metric.scoreParts!(truth, prediction, mask, params)
      : undefined,
  };
}

function meanOver(columns: readonly Column[], score: (column: Column, k: number) => MetricOutcome) {
  const sum = new Sum();
  for (const [k, column] of columns.entries()) {
    const outcome = score(column, k);
    if (typeof outcome === 'string') return outcome;
    sum.add(outcome);
  }
  return sum.value / columns.length;
}
