import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { errorsOf, scoreText } from '../test-support.ts';

const file = (path: string) => new Uint8Array(readFileSync(new URL(`../../golden/${path}`, import.meta.url)));
const expected = (folder: string): Record<string, Record<string, number>> =>
  JSON.parse(new TextDecoder().decode(file(`${folder}/expected.json`)));

const CASES = [
  ['breast-cancer', 'roc_auc', 'roc_auc', {}],
  ['breast-cancer', 'log_loss', 'log_loss', {}],
  ['breast-cancer', 'f1', 'f1@0.5', { threshold: 0.5 }],
  ['breast-cancer', 'accuracy', 'accuracy@0.5', { threshold: 0.5 }],
  ['diabetes', 'rmse', 'rmse', {}],
  ['diabetes', 'mae', 'mae', {}],
] as const;

describe('scores equal scikit-learn 1.2.1 within 1e-12', () => {
  for (const [folder, metric, key, params] of CASES) {
    for (const [model, scores] of Object.entries(expected(folder))) {
      it(`${metric} of ${folder}/${model}`, () => {
        const outcome = scoreText(file(`${folder}/truth.csv`), file(`${folder}/prediction-${model}.csv`), {
          metric,
          params,
        });
        if (!outcome.ok) throw new Error(errorsOf(outcome).join());
        expect(Math.abs(outcome.result.score / scores[key]! - 1)).toBeLessThan(1e-12);
      });
    }
  }
});

describe('the three bad files are refused with what is wrong in them', () => {
  const refusal = (name: string) => scoreText(file('breast-cancer/truth.csv'), file(`breast-cancer/${name}`));

  it('values: rows 6, 11 and 13', () => {
    expect(errorsOf(refusal('bad-values.csv'))).toEqual(['not_finite@6', 'not_finite@11', 'empty_value@13']);
  });

  it('missing ids: each id is named', () => {
    const outcome = refusal('bad-missing-ids.csv');
    const ids = outcome.ok ? [] : outcome.refusal.errors.map((error) => error.id);
    expect(ids.sort()).toEqual(['case-0406', 'case-0469', 'case-0480']);
    expect(errorsOf(outcome)).toEqual(['missing_id@-', 'missing_id@-', 'missing_id@-']);
  });

  it('duplicate id: the second row and its id', () => {
    const outcome = refusal('bad-duplicate-id.csv');
    expect(errorsOf(outcome)).toEqual(['duplicate_id@287']);
    expect(outcome.ok ? null : outcome.refusal.errors[0]!.id).toBe('case-0063');
  });
});
