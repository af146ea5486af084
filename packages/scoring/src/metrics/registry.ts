import { z } from 'zod';
import type { Scoring } from '../score/scoring.ts';
import { accuracy } from './accuracy.ts';
import { coco } from './coco.ts';
import { f1 } from './f1.ts';
import { logLoss } from './log-loss.ts';
import { mae } from './mae.ts';
import type { Direction, FileFormat, Metric } from './metric.ts';
import { rmse } from './rmse.ts';
import { rocAuc } from './roc-auc.ts';

/** A metric with its params already checked and filled in. */
export interface BoundMetric {
  /** `id@version`. */
  key: string;
  direction: Direction;
  scoring: Scoring;
}

export type ParamsResult = { ok: true; metric: BoundMetric } | { ok: false; issues: string[] };

/** A metric as forms and lists need it. */
export interface RegisteredMetric {
  key: string;
  id: string;
  version: number;
  title: { zh: string; en: string };
  direction: Direction;
  format: FileFormat;
  /** JSON Schema (draft 2020-12) of what a form may send as params, with `title` and `titleEn` per field. */
  paramsSchema(): Record<string, unknown>;
  /** Checks params, fills the defaults in, and ties them to the rule. */
  bind(params: unknown): ParamsResult;
}

function register<Params>(metric: Metric<Params>): RegisteredMetric {
  const { id, version, title, direction, format } = metric;
  const key = `${id}@${version}`;
  return {
    key,
    id,
    version,
    title,
    direction,
    format,
    paramsSchema: () => z.toJSONSchema(metric.params, { io: 'input' }),
    bind(input) {
      const parsed = metric.params.safeParse(input ?? {});
      if (!parsed.success)
        return { ok: false, issues: parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`) };
      const bound: BoundMetric = { key, direction, scoring: metric.scoring(parsed.data) };
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
  register(coco),
];

/** Finds `id@version`, or for a bare `id` its newest version. */
export function findMetric(name: string): RegisteredMetric | undefined {
  const exact = METRICS.find((metric) => metric.key === name);
  if (exact) return exact;
  return METRICS.filter((metric) => metric.id === name).sort((a, b) => b.version - a.version)[0];
}
