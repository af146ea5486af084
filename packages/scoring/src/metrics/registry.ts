import { z } from 'zod';
import type { Column, ColumnKind } from '../table/columns.ts';
import { accuracy } from './accuracy.ts';
import { f1 } from './f1.ts';
import { logLoss } from './log-loss.ts';
import { mae } from './mae.ts';
import type { Direction, Metric, MetricOutcome, PartOutcomes } from './metric.ts';
import { rmse } from './rmse.ts';
import { rocAuc } from './roc-auc.ts';

/** A metric with its params already checked and filled in. */
export interface BoundMetric {
  /** `id@version`. */
  key: string;
  direction: Direction;
  truth: ColumnKind;
  prediction: ColumnKind;
  meanOverTargets: boolean;
  allowedLabels: readonly string[] | undefined;
  closedLabels: boolean;
  score(truth: Column, prediction: Column): MetricOutcome;
  /** Null when the metric has no way of its own to score the parts together. */
  scoreParts: ((truth: Column, prediction: Column, mask: Uint8Array) => PartOutcomes) | null;
}

export type ParamsResult = { ok: true; metric: BoundMetric } | { ok: false; issues: string[] };

/** A metric as forms and lists need it. */
export interface RegisteredMetric {
  key: string;
  id: string;
  version: number;
  title: { zh: string; en: string };
  direction: Direction;
  /** JSON Schema (draft 2020-12) of what a form may send as params, with `title` and `titleEn` per field. */
  paramsSchema(): Record<string, unknown>;
  /** Checks params, fills the defaults in, and ties them to the rule. */
  bind(params: unknown): ParamsResult;
}

function register<Params>(metric: Metric<Params>): RegisteredMetric {
  const { id, version, title, direction } = metric;
  const key = `${id}@${version}`;
  return {
    key,
    id,
    version,
    title,
    direction,
    paramsSchema: () => z.toJSONSchema(metric.params, { io: 'input' }),
    bind(input) {
      const parsed = metric.params.safeParse(input ?? {});
      if (!parsed.success)
        return { ok: false, issues: parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`) };
      const params = parsed.data;
      const bound: BoundMetric = {
        key,
        direction,
        truth: metric.truth(params),
        prediction: metric.prediction(params),
        meanOverTargets: metric.meanOverTargets ?? false,
        allowedLabels: metric.allowedLabels?.(params),
        closedLabels: metric.closedLabels?.(params) ?? false,
        score: (truth, prediction) => metric.score(truth, prediction, params),
        scoreParts: metric.scoreParts
          ? (truth, prediction, mask) => metric.scoreParts!(truth, prediction, mask, params)
          : null,
      };
      return { ok: true, metric: bound };
    },
  };
}

/** One line per metric version. A line is never taken out: stored scores name it. */
export const METRICS: readonly RegisteredMetric[] = [
  register(rocAuc),
  register(logLoss),
  register(f1),
  register(accuracy),
  register(rmse),
  register(mae),
];

/** Finds `id@version`, or for a bare `id` its newest version. */
export function findMetric(name: string): RegisteredMetric | undefined {
  const exact = METRICS.find((metric) => metric.key === name);
  if (exact) return exact;
  return METRICS.filter((metric) => metric.id === name).sort((a, b) => b.version - a.version)[0];
}
