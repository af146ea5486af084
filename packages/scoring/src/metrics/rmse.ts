import { z } from 'zod';
import { asNumbers } from '../table/columns.ts';
import { defineMetric } from './metric.ts';
import { Sum } from './sum.ts';

/** Square root of the mean squared difference, the plain mean over several targets; scikit-learn's mean_squared_error(squared=False). */
export const rmse = defineMetric({
  id: 'rmse',
  version: 1,
  title: { zh: '均方根误差（RMSE）', en: 'Root mean squared error (RMSE)' },
  direction: 'lower',
  params: z.object({}),
  truth: () => 'number',
  prediction: () => 'number',
  meanOverTargets: true,
  score(truth, prediction) {
    const expected = asNumbers(truth);
    const given = asNumbers(prediction);
    const sum = new Sum();
    // Differences are scaled, so that squaring a large one does not overflow.
    let largest = 0;
    for (let k = 0; k < expected.length; k++) largest = Math.max(largest, Math.abs(given[k]! - expected[k]!));
    if (largest === 0) return 0;
    if (!Number.isFinite(largest)) return 'undefined_metric';
    const scale = largest > 1e150 || largest < 1e-150 ? largest : 1;
    for (let k = 0; k < expected.length; k++) sum.add(((given[k]! - expected[k]!) / scale) ** 2);
    return scale * Math.sqrt(sum.value / expected.length);
  },
});
