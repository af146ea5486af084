import { type BoundMetric, findMetric } from './metrics/registry.ts';
import type { FileOutcome } from './score/scoring.ts';
import type { TableRule } from './score/table-rule.ts';
import type { TableScoring } from './score/table-scoring.ts';
import type { Column } from './table/columns.ts';
import { LabelDictionary } from './table/label-dictionary.ts';

/** Helpers of this package's tests; nothing else imports them. */
export const HASH_KEY = { k0: 11, k1: 22 };
export const SEED = '00112233445566778899aabbccddeeff';

export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function bind(metric: string, params: unknown = {}): BoundMetric {
  const bound = findMetric(metric)!.bind(params);
  if (!bound.ok) throw new Error(bound.issues.join('; '));
  return bound.metric;
}

/** The rule of a metric of tables, to be asked about columns without files. */
export function ruleOf(metric: string, params: unknown = {}): TableRule {
  return (bind(metric, params).scoring as TableScoring).rule;
}

export function numbers(values: readonly number[]): Column {
  return { kind: 'number', name: 'y', values: Float64Array.from(values) };
}

/** Label columns over one dictionary, as truth and prediction have it. */
export function labelColumns(...columns: readonly (readonly string[])[]): Column[] {
  const labels = new LabelDictionary(HASH_KEY);
  const code = (text: string) => {
    const bytes = encode(text);
    return labels.codeOf(bytes, 0, bytes.length);
  };
  return columns.map((column) => ({
    kind: 'label',
    name: 'y',
    codes: Int32Array.from(column, code),
    labels,
  }));
}

/** Scores a prediction given as text against a truth given as text. */
export function scoreText(
  truth: string | Uint8Array,
  prediction: string | Uint8Array,
  options: { metric?: string; params?: unknown; publicFraction?: number; maxRows?: number } = {},
): FileOutcome {
  const metric = bind(options.metric ?? 'roc_auc', options.params);
  const maxRows = options.maxRows ?? 1000;
  const bytes = (value: string | Uint8Array) => (typeof value === 'string' ? encode(value) : value);
  const { scoring } = metric;
  const handle = scoring.readTruth(bytes(truth), { maxRows, hashKey: HASH_KEY });
  if ('errors' in handle) return { ok: false, refusal: handle };
  const { publicFraction } = options;
  const split = publicFraction === undefined ? null : { seed: SEED, publicFraction };
  return scoring.score(handle, bytes(prediction), split, { maxRows });
}

/** `code@row` of every listed error, in the order given. */
export function errorsOf(outcome: FileOutcome): string[] {
  return outcome.ok ? [] : outcome.refusal.errors.map((error) => `${error.code}@${error.row ?? '-'}`);
}
