import { z } from 'zod';
import { asNumbers } from '../table/columns.ts';
import { defineMetric } from './metric.ts';
import { Sum } from './sum.ts';

/** Mean absolute difference, the plain mean over several targets; scikit-learn's mean_absolute_error. */
export const mae = defineMetric({
  id: 'mae',
  version: 1,
  title: { zh: '平均绝对误差（MAE）', en: 'Mean absolute error (MAE)' },
  direction: 'lower',
  params: z.object({}),
  truth: () => 'number',
  prediction: () => 'number',
  meanOverTargets: true,
  score(truth, prediction) {
    const expected = asNumbers(truth);
    const given = asNumbers(prediction);
    const sum = new Sum();
    for (let k = 0; k < expected.length; k++) sum.add(Math.abs(given[k]! - expected[k]!));
    return Number.isFinite(sum.value) ? sum.value / expected.length : 'undefined_metric';
  },
});
