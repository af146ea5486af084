import type { WantedColumn } from '../csv/plan-columns.ts';
import type { UndefinedReason } from '../errors.ts';
import type { Column, ColumnKind } from '../table/columns.ts';

/** A number, or the name of the reason for which there is none. Never NaN. */
export type MetricOutcome = number | UndefinedReason;

/** Outcomes over all rows, the public and the private ones. */
export interface PartOutcomes {
  all: MetricOutcome;
  public: MetricOutcome;
  private: MetricOutcome;
}

/** What the columns of a truth beside its id are: some by name, then the targets, whose names are the file's. */
export interface TruthColumns {
  named: readonly WantedColumn[];
  /** `most` is 1 or infinite; null where every column has a name of its own. */
  targets: { kind: ColumnKind; most: number } | null;
}

/**
 * What a metric asks of two tables with ids, and computes of them. Columns are given to `score` in the order they are
 * declared in: named ones first, then the targets. Rows of truth and prediction stand in the same order, which does not
 * matter beyond rounding.
 */
export interface TableRule {
  /** `id@version`, for messages. */
  key: string;
  truth: TruthColumns;
  /** The columns of a prediction beside the id, told the names of the truth's targets. */
  prediction(targets: readonly string[]): readonly WantedColumn[];
  /** A named column of the truth whose equal values belong together (a query, a series): a split never parts them. */
  group?: string;
  /** The only labels a prediction may hold, when the organiser named them. */
  allowedLabels?: readonly string[] | undefined;
  /** A prediction may hold no label that the truth does not: for rules about exactly two classes. */
  closedLabels?: boolean;
  score(truth: readonly Column[], prediction: readonly Column[]): MetricOutcome;
  /** The same three times in one go (mask: 1 = public), where the dearest step can be shared. */
  scoreParts?: ((truth: Column, prediction: Column, mask: Uint8Array) => PartOutcomes) | undefined;
}
