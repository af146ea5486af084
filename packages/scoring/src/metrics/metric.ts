import type { z } from 'zod';
import type { UndefinedReason } from '../errors.ts';
import type { Column, ColumnKind } from '../table/columns.ts';

export type Direction = 'higher' | 'lower';

/** A number, or the name of the reason for which there is none. Never NaN. */
export type MetricOutcome = number | UndefinedReason;

/**
 * A scoring rule. `score` is pure: both columns have the same rows in the same order, and the result does not depend
 * on that order beyond rounding. A published version never changes its numbers; a change is a new version.
 */
export interface Metric<Params = unknown> {
  id: string;
  version: number;
  title: { zh: string; en: string };
  /** Whether a higher or a lower score is better. */
  direction: Direction;
  /** Params with their defaults; the form of the web page is drawn from its JSON schema. */
  params: z.ZodType<Params>;
  /** What the truth's target columns hold under these params. */
  truth(params: Params): ColumnKind;
  /** What the prediction's target columns hold under these params. */
  prediction(params: Params): ColumnKind;
  /** Several target columns are scored one by one and the plain mean is taken; otherwise only one is allowed. */
  meanOverTargets?: boolean;
  /** The only labels a prediction may hold, when the organiser named them. */
  allowedLabels?(params: Params): readonly string[] | undefined;
  /** A prediction may hold no label that the truth does not: for rules about exactly two classes. */
  closedLabels?(params: Params): boolean;
  score(truth: Column, prediction: Column, params: Params): MetricOutcome;
  /** The same three times in one go (mask: 1 = public), for a metric that can share its dearest step. */
  scoreParts?(truth: Column, prediction: Column, mask: Uint8Array, params: Params): PartOutcomes;
}

/** Outcomes over all rows, the public and the private ones. */
export interface PartOutcomes {
  all: MetricOutcome;
  public: MetricOutcome;
  private: MetricOutcome;
}

/** Keeps the params type of a definition while it is checked against {@link Metric}. */
export function defineMetric<Params>(metric: Metric<Params>): Metric<Params> {
  return metric;
}
