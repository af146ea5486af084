import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { spansOf } from '../split/spans-of.ts';
import { splitRows } from '../split/split-rows.ts';
import { bind, encode, errorsOf, HASH_KEY, SEED, scoreText } from '../test-support.ts';
import { findMetric } from './registry.ts';

const golden = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../golden/coco/${name}.json`, import.meta.url)));
const score = (results: Uint8Array | string, params: object = {}, publicFraction?: number) =>
  scoreText(golden('truth'), results, {
    metric: 'coco',
    params,
    maxRows: 10_000,
    ...(publicFraction === undefined ? {} : { publicFraction }),
  });

describe('coco', () => {
  const expected: number[] = JSON.parse(new TextDecoder().decode(golden('expected'))).bbox;

  it.each([
    ['AP', 0],
    ['AP50', 1],
    ['APl', 5],
    ['AR10', 7],
  ] as const)('%s is the number of pycocotools', (statistic, at) => {
    const outcome = score(golden('results-bbox'), { statistic });
    expect(outcome.ok && outcome.result.score).toBeCloseTo(expected[at]!, 9);
  });

  it('scores public and private images by themselves, and both sides are never empty by accident', () => {
    const outcome = score(golden('results-bbox'), { statistic: 'AP50' }, 0.5);
    if (!outcome.ok) throw new Error(errorsOf(outcome).join());
    const { score: all, publicScore, privateScore, rows, publicRows } = outcome.result;
    expect(publicRows).toBe(Math.round(rows / 2));
    // Each part is what its images score as files of their own.
    const truth = JSON.parse(new TextDecoder().decode(golden('truth')));
    const results: { image_id: number }[] = JSON.parse(new TextDecoder().decode(golden('results-bbox')));
    const ids: number[] = truth.images.map(({ id }: { id: number }) => id);
    const mask = splitRows(spansOf(ids.map(String)), SEED, 0.5);
    for (const [side, own] of [publicScore, privateScore].entries()) {
      const kept = new Set(ids.filter((_, k) => mask[k] === 1 - side));
      const only = <T extends { image_id: number }>(list: T[]) => list.filter((e) => kept.has(e.image_id));
      const images = truth.images.filter(({ id }: { id: number }) => kept.has(id));
      const part = { ...truth, images, annotations: only(truth.annotations) };
      const alone = scoreText(JSON.stringify(part), JSON.stringify(only(results)), {
        metric: 'coco',
        params: { statistic: 'AP50' },
        maxRows: 10_000,
      });
      expect(alone.ok && alone.result.score).toBeCloseTo(own!, 12);
    }
    const whole = score(golden('results-bbox'), { statistic: 'AP50' }, 1);
    expect(whole.ok && whole.result).toMatchObject({ score: all, publicScore: all, privateScore: null });
  });

  it('refuses what is no list of results, and a statistic that its task does not have', () => {
    expect(errorsOf(score('{"a":1}'))).toEqual(['bad_structure@-']);
    expect(findMetric('coco')!.bind({ task: 'keypoints', statistic: 'APs' }).ok).toBe(false);
    expect(findMetric('coco')!.bind({ task: 'bbox', statistic: 'AR50' }).ok).toBe(false);
  });

  it('is found undefined on a truth without large objects before anyone submits', () => {
    const small = {
      images: [{ id: 1 }, { id: 2 }],
      categories: [{ id: 1 }],
      annotations: [1, 2].map((id) => ({ id, image_id: id, category_id: 1, bbox: [0, 0, 9, 9], area: 81 })),
    };
    const check = (statistic: string) => {
      const { scoring } = bind('coco', { statistic });
      const truth = scoring.readTruth(encode(JSON.stringify(small)), { maxRows: 10, hashKey: HASH_KEY });
      if ('errors' in truth) throw new Error(JSON.stringify(truth));
      return scoring.check(truth, { seed: SEED, publicFraction: 0.5 })?.errors[0]?.code;
    };
    expect(check('AP')).toBeUndefined();
    expect(check('APl')).toBe('undefined_metric');
  });
});
