import { z } from 'zod';
import { asNumbers } from '../table/columns.ts';
import { readBinaryTruth } from './binary-truth.ts';
import { positiveField } from './fields.ts';
import { defineMetric } from './metric.ts';
import { Sum } from './sum.ts';

/**
 * Mean negative log-likelihood of the true class. As in scikit-learn 1.2.1: probabilities are clipped to
 * [eps, 1 − eps] with the eps of a double, then divided by p + (1 − p).
 */
export const logLoss = defineMetric({
  id: 'log_loss',
  version: 1,
  title: { zh: '对数损失', en: 'Log loss' },
  direction: 'lower',
  params: z.object({ positive: positiveField }),
  truth: () => 'label',
  prediction: () => 'probability',
  score(truth, prediction, params) {
    const binary = readBinaryTruth(truth, params.positive);
    if (typeof binary === 'string') return binary;
    const { codes, positive } = binary;
    const values = asNumbers(prediction);
    const sum = new Sum();
    for (let k = 0; k < codes.length; k++) {
      const p = Math.min(Math.max(values[k]!, Number.EPSILON), 1 - Number.EPSILON);
      const q = 1 - p;
      sum.add(-Math.log((codes[k] === positive ? p : q) / (p + q)));
    }
    return sum.value / codes.length;
  },
});
