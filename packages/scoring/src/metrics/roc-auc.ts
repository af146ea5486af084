import { z } from 'zod';
import { asLabels, asNumbers, type Column } from '../table/columns.ts';
import { readBinaryTruth } from './binary-truth.ts';
import { countConcordance, POSITIVE } from './concordance.ts';
import { positiveField } from './fields.ts';
import { defineMetric, type MetricOutcome, type PartOutcomes } from './metric.ts';

/**
 * Area under the ROC curve: the share of (positive, negative) pairs that the prediction puts in the right order, a
 * tie counting one half. Equals scikit-learn's roc_auc_score for two classes; any real score is allowed.
 */
export const rocAuc = defineMetric({
  id: 'roc_auc',
  version: 1,
  title: { zh: 'ROC 曲线下面积（AUC）', en: 'Area under the ROC curve (AUC)' },
  direction: 'higher',
  params: z.object({ positive: positiveField }),
  truth: () => 'label',
  prediction: () => 'number',
  score: (truth, prediction, params) => {
    const everyRow = new Uint8Array(asLabels(truth).codes.length).fill(1);
    return scoreParts(truth, prediction, everyRow, params).all;
  },
  scoreParts,
});

/** One sort serves all rows and both parts. */
function scoreParts(
  truth: Column,
  prediction: Column,
  mask: Uint8Array,
  params: { positive: string },
): PartOutcomes {
  const binary = readBinaryTruth(truth, params.positive);
  if (typeof binary === 'string') return { all: binary, public: binary, private: binary };
  const { codes, positive, positives } = binary;
  const rows = codes.length;
  const marks = new Uint8Array(rows);
  let publicRows = 0;
  let publicPositives = 0;
  for (let k = 0; k < rows; k++) {
    const isPositive = codes[k] === positive ? POSITIVE : 0;
    const isPublic = mask[k]!;
    marks[k] = isPositive | (isPublic << 1);
    publicRows += isPublic;
    publicPositives += isPositive & isPublic;
  }
  const pairs = countConcordance(asNumbers(prediction), marks);
  return {
    all: areaOf(pairs.all, positives, rows),
    public: areaOf(pairs.public, publicPositives, publicRows),
    private: areaOf(pairs.private, positives - publicPositives, rows - publicRows),
  };
}

function areaOf(doubledPairs: number, positives: number, rows: number): MetricOutcome {
  if (positives === 0 || positives === rows) return 'one_class';
  return doubledPairs / 2 / positives / (rows - positives);
}
