import { describe, expect, it } from 'vitest';
import { scoreOffline } from './score-offline.ts';
import { GOLDEN } from './test-support.ts';

const score = (predictionPath: string, changes: { metric?: string; params?: unknown } = {}) =>
  scoreOffline({
    metric: 'roc_auc',
    truthPath: `${GOLDEN}breast-cancer/truth.csv`,
    predictionPath: `${GOLDEN}breast-cancer/${predictionPath}`,
    ...changes,
  });

describe('scoreOffline', () => {
  it('gives the score the platform gives, and says which version of the metric gave it', () => {
    expect(score('prediction-forest.csv')).toEqual({
      metric: 'roc_auc@1',
      direction: 'higher',
      score: 0.9912775376831454,
      rows: 285,
    });
  });

  it.each([
    ['bad-values.csv', [6, 11, 13], ['case-0452', 'case-0475', 'case-0397']],
    ['bad-missing-ids.csv', [null, null, null], ['case-0469', 'case-0406', 'case-0480']],
    ['bad-duplicate-id.csv', [287], ['case-0063']],
  ])('%s: names rows and ids', (file, rows, ids) => {
    const outcome = score(file);
    if (!('errors' in outcome)) throw new Error('errors expected');
    expect(outcome.errors.map((error) => error.row)).toEqual(rows);
    expect(outcome.errors.map((error) => error.id)).toEqual(ids);
  });

  it('refuses an unknown metric and params that do not fit', () => {
    expect(score('prediction-knn.csv', { metric: 'magic' })).toMatchObject({ counts: { unknown_metric: 1 } });
    expect(score('prediction-knn.csv', { metric: 'f1', params: { average: 'most' } })).toMatchObject({
      counts: { invalid_params: 1 },
    });
  });
});
