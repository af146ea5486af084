import { z } from 'zod';
import { asLabels, asNumbers } from '../table/columns.ts';
import { readBinaryTruth } from './binary-truth.ts';
import { allowedLabelsField, positiveField, thresholdField } from './fields.ts';
import { defineMetric } from './metric.ts';

/** Share of rows predicted right: by exact trimmed label, by number, or by a probability against the threshold. */
export const accuracy = defineMetric({
  id: 'accuracy',
  version: 1,
  title: { zh: '准确率', en: 'Accuracy' },
  direction: 'higher',
  params: z.object({
    threshold: thresholdField,
    positive: positiveField,
    numeric: z.boolean().default(false).meta({
      title: '按数值比较',
      titleEn: 'Compare as numbers',
      description: '开启后 1 与 1.0 视为相同；填写判定阈值时不起作用',
      descriptionEn: 'If on, 1 and 1.0 are the same; without effect when a threshold is set',
    }),
    labels: allowedLabelsField,
  }),
  truth: (params) => (params.threshold === undefined && params.numeric ? 'number' : 'label'),
  prediction: (params) =>
    params.threshold !== undefined ? 'probability' : params.numeric ? 'number' : 'label',
  allowedLabels: (params) => params.labels,
  score(truth, prediction, params) {
    let right = 0;
    if (params.threshold !== undefined) {
      const binary = readBinaryTruth(truth, params.positive);
      // One class leaves the share of right rows well defined; a truth without the positive label is a wrong setting.
      if (binary === 'too_many_classes' || binary === 'no_positive') return binary;
      const values = asNumbers(prediction);
      const { codes, labels } = asLabels(truth);
      const positive = typeof binary === 'string' ? labels.find(params.positive) : binary.positive;
      for (let k = 0; k < codes.length; k++)
        if (values[k]! >= params.threshold === (codes[k] === positive)) right++;
      return right / codes.length;
    }
    const expected = params.numeric ? asNumbers(truth) : asLabels(truth).codes;
    const given = params.numeric ? asNumbers(prediction) : asLabels(prediction).codes;
    for (let k = 0; k < expected.length; k++) if (given[k] === expected[k]) right++;
    return right / expected.length;
  },
});
