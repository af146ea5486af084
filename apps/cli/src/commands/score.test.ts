import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../test/run-cli.ts';

const DATA = fileURLToPath(new URL('../../../server/seeds/data', import.meta.url));
const file = (folder: string, name: string) => join(DATA, folder, `${name}.csv`);

/** Computed with scikit-learn 1.2.1 on the same files. */
const EXPECTED = [
  ['breast-cancer', 'logistic', 'roc_auc', 0.9972067039106145],
  ['breast-cancer', 'logistic', 'log_loss', 0.06598102484475075],
  ['breast-cancer', 'logistic', 'f1', 0.9665071770334929],
  ['breast-cancer', 'logistic', 'accuracy', 0.9754385964912281],
  ['breast-cancer', 'forest', 'roc_auc', 0.9912775376831454],
  ['breast-cancer', 'forest', 'log_loss', 0.12352702140727496],
  ['breast-cancer', 'forest', 'f1', 0.9302325581395349],
  ['breast-cancer', 'forest', 'accuracy', 0.9473684210526315],
  ['breast-cancer', 'knn', 'roc_auc', 0.9765732054390218],
  ['breast-cancer', 'knn', 'log_loss', 0.2387681859952975],
  ['breast-cancer', 'knn', 'f1', 0.8932038834951457],
  ['breast-cancer', 'knn', 'accuracy', 0.9228070175438596],
  ['diabetes', 'ridge', 'rmse', 55.90740862903046],
  ['diabetes', 'ridge', 'mae', 45.788283050847454],
  ['diabetes', 'boosting', 'rmse', 58.53615947597598],
  ['diabetes', 'boosting', 'mae', 46.827974576271195],
  ['diabetes', 'knn', 'rmse', 61.173842642898734],
  ['diabetes', 'knn', 'mae', 48.651602824858756],
] as const;

type Answer = { metric: string; score: number; rows: number };
type Refused = { errors: { code: string; row: number | null; id: string | null }[] };

const score = (metric: string, folder: string, prediction: string, ...rest: string[]) => {
  const files = ['--truth', file(folder, 'truth'), '--prediction', file(folder, prediction)];
  return runCli(['score', '--metric', metric, ...files, ...rest]);
};

describe('jiebang score', () => {
  it.each(EXPECTED)(
    '%s/%s: %s equals the reference within 1e-12',
    async (folder, model, metric, expected) => {
      const isThresholded = metric === 'f1' || metric === 'accuracy';
      const params = isThresholded ? ['--params', '{"threshold":0.5}'] : [];
      const run = await score(metric, folder, `prediction-${model}`, '--json', ...params);
      expect(run.code, run.err).toBe(0);
      const answer = run.json() as Answer;
      expect(answer.metric).toBe(`${metric}@1`);
      expect(answer.rows).toBe(folder === 'diabetes' ? 177 : 285);
      expect(Math.abs(answer.score - expected) / expected).toBeLessThan(1e-12);
    },
  );

  it('lists the catalogue, with the schema of every metric’s params for scripts', async () => {
    const { items } = (await runCli(['score', '--list', '--json'])).json() as {
      items: { key: string; direction: string; params: { type: string } }[];
    };
    expect(items.map(({ key }) => key)).toEqual(expect.arrayContaining(['roc_auc@1', 'coco@1']));
    for (const { params } of items) expect(params.type).toBe('object');
    const table = await runCli(['score', '--list']);
    expect(table.out.split('\n').filter(Boolean)).toHaveLength(items.length + 1);
  });

  it('says which options are missing', async () => {
    const run = await runCli(['score', '--metric', 'roc_auc', '--json']);
    expect(run.code).toBe(2);
    expect(run.err + run.out).toContain('--truth');
  });

  it('refuses bad values and names their rows', async () => {
    const run = await score('roc_auc', 'breast-cancer', 'bad-values', '--json');
    expect(run.code).toBe(1);
    expect((run.json() as Refused).errors.map(({ row, code }) => [row, code])).toEqual([
      [6, 'not_finite'],
      [11, 'not_finite'],
      [13, 'empty_value'],
    ]);
  });

  it('refuses a file that leaves rows out and names the missing ids', async () => {
    const run = await score('roc_auc', 'breast-cancer', 'bad-missing-ids', '--json');
    expect(run.code).toBe(1);
    const { errors } = run.json() as Refused;
    expect(errors.map(({ code }) => code)).toEqual(['missing_id', 'missing_id', 'missing_id']);
    expect(errors.map(({ id }) => id).sort()).toEqual(['case-0406', 'case-0469', 'case-0480']);
  });

  it('refuses a duplicated id and names it with its row', async () => {
    const run = await score('roc_auc', 'breast-cancer', 'bad-duplicate-id', '--json');
    expect(run.code).toBe(1);
    expect((run.json() as Refused).errors).toMatchObject([
      { code: 'duplicate_id', row: 287, id: 'case-0063' },
    ]);
  });

  it('says in Chinese what is wrong where the locale is Chinese, on standard error', async () => {
    const args = ['--truth', file('breast-cancer', 'truth'), '--prediction'];
    const bad = file('breast-cancer', 'bad-values');
    const run = await runCli(['score', '--metric', 'roc_auc', ...args, bad], { LANG: 'zh_CN.UTF-8' });
    expect(run.code).toBe(1);
    expect(run.out).toBe('');
    expect(run.err).toContain('第 13 行，id case-0397：值为空');
    expect(run.err).toContain('责任方：提交者');
  });

  it.each([
    ['an unknown metric', 'nope', []],
    ['params that do not fit', 'f1', ['--params', '{"threshold":2}']],
    ['params that are no JSON object', 'f1', ['--params', '[0.5]']],
  ])('calls %s wrong usage, not a bad file', async (_name, metric, rest) => {
    const run = await score(metric, 'breast-cancer', 'prediction-knn', '--json', ...rest);
    expect(run.code).toBe(2);
    expect((run.json() as Refused).errors).toHaveLength(1);
  });

  it('names a file that cannot be read', async () => {
    const run = await score('roc_auc', 'breast-cancer', 'no-such-file', '--json');
    expect(run.code).toBe(2);
    expect(JSON.stringify(run.json())).toContain('no-such-file.csv');
  });
});
