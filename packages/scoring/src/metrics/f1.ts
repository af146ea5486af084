import { z } from 'zod';
import { asLabels, asNumbers, type Column } from '../table/columns.ts';
import { positiveCode, readBinaryTruth } from './binary-truth.ts';
import { allowedLabelsField, positiveField, thresholdField } from './fields.ts';
import { defineMetric, type MetricOutcome } from './metric.ts';
import { Sum } from './sum.ts';

/**
 * Harmonic mean of precision and recall. Macro and weighted means run over the union of the labels in truth and
 * prediction, as in scikit-learn's f1_score. A binary F1 without any positive in truth or prediction is undefined
 * here (scikit-learn warns and gives 0).
 */
export const f1 = defineMetric({
  id: 'f1',
  version: 1,
  title: { zh: 'F1 值', en: 'F1 score' },
  direction: 'higher',
  params: z.object({
    average: z.enum(['binary', 'macro', 'micro', 'weighted']).default('binary').meta({
      title: '平均方式',
      titleEn: 'Average',
      description: 'binary 只看正类；macro 各类等权；micro 按总数；weighted 按答案中各类行数加权',
      descriptionEn:
        'binary: the positive class; macro: classes alike; micro: all rows; weighted: by rows in the truth',
    }),
    threshold: thresholdField,
    positive: positiveField,
    labels: allowedLabelsField,
  }),
  truth: () => 'label',
  prediction: (params) => (params.threshold === undefined ? 'label' : 'probability'),
  allowedLabels: (params) => params.labels,
  closedLabels: (params) => params.average === 'binary',
  score(truth, prediction, params) {
    if (params.threshold !== undefined)
      return scoreProbabilities(truth, prediction, params.threshold, params);
    const { codes, labels } = asLabels(truth);
    const given = asLabels(prediction);
    const positive = positiveCode({ ...asLabels(truth), labels: given.labels }, params.positive);
    if (params.average === 'binary' && hasThirdLabel(codes, given.codes, positive)) return 'too_many_classes';
    return average(
      countLabels(codes, given.codes, Math.max(labels.size, given.labels.size)),
      positive,
      params.average,
    );
  },
});

interface LabelCounts {
  right: Float64Array;
  inTruth: Float64Array;
  inPrediction: Float64Array;
  rows: number;
}

type Average = 'binary' | 'macro' | 'micro' | 'weighted';

function scoreProbabilities(
  truth: Column,
  prediction: Column,
  threshold: number,
  params: { positive: string; average: Average },
): MetricOutcome {
  const binary = readBinaryTruth(truth, params.positive);
  if (typeof binary === 'string') return binary;
  const values = asNumbers(prediction);
  const expected = new Int32Array(values.length);
  const given = new Int32Array(values.length);
  for (let k = 0; k < values.length; k++) {
    expected[k] = binary.codes[k] === binary.positive ? 1 : 0;
    given[k] = values[k]! >= threshold ? 1 : 0;
  }
  return average(countLabels(expected, given, 2), 1, params.average);
}

function hasThirdLabel(truth: Int32Array, prediction: Int32Array, positive: number): boolean {
  let other = -1;
  for (const codes of [truth, prediction]) {
    for (let k = 0; k < codes.length; k++) {
      if (codes[k] === positive || codes[k] === other) continue;
      if (other >= 0) return true;
      other = codes[k]!;
    }
  }
  return false;
}

function countLabels(truth: Int32Array, prediction: Int32Array, labels: number): LabelCounts {
  const counts: LabelCounts = {
    right: new Float64Array(labels),
    inTruth: new Float64Array(labels),
    inPrediction: new Float64Array(labels),
    rows: truth.length,
  };
  for (let k = 0; k < truth.length; k++) {
    const expected = truth[k]!;
    const given = prediction[k]!;
    counts.inTruth[expected] = counts.inTruth[expected]! + 1;
    counts.inPrediction[given] = counts.inPrediction[given]! + 1;
    if (expected === given) counts.right[expected] = counts.right[expected]! + 1;
  }
  return counts;
}

function average(counts: LabelCounts, positive: number, kind: Average): MetricOutcome {
  const { right, inTruth, inPrediction, rows } = counts;
  if (kind === 'binary') {
    const total = positive < 0 ? 0 : inTruth[positive]! + inPrediction[positive]!;
    return total === 0 ? 'no_positive' : (2 * right[positive]!) / total;
  }
  const sum = new Sum();
  let present = 0;
  for (let code = 0; code < right.length; code++) {
    const total = inTruth[code]! + inPrediction[code]!;
    if (total === 0) continue;
    present++;
    if (kind === 'micro') sum.add(right[code]!);
    else sum.add(((2 * right[code]!) / total) * (kind === 'weighted' ? inTruth[code]! : 1));
  }
  return sum.value / (kind === 'macro' ? present : rows);
}
