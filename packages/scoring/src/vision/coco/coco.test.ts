import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Refusal } from '../../errors.ts';
import { encode } from '../../test-support.ts';
import { evaluateCoco } from './evaluate.ts';
import type { CocoResults, CocoTask, CocoTruth } from './model.ts';
import { identityOrder, orderByFallingScore } from './order.ts';
import { readCocoResults } from './read-results.ts';
import { readCocoTruth } from './read-truth.ts';
import { areaOf, intersectionOf, type Rle, unionOf } from './rle.ts';
import { statsOf } from './summarize.ts';

const golden = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../../golden/coco/${name}.json`, import.meta.url)));
const parse = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes));
const TASKS = ['bbox', 'segm', 'keypoints'] as const;
const LIMIT = { maxItems: 10_000 };

function truthOf(bytes: Uint8Array, task: CocoTask): CocoTruth {
  const truth = readCocoTruth(bytes, { task, ...LIMIT });
  if ('errors' in truth) throw new Error(JSON.stringify(truth));
  return truth;
}

function resultsOf(bytes: Uint8Array, truth: CocoTruth): CocoResults {
  const results = readCocoResults(bytes, truth, LIMIT);
  if ('errors' in results) throw new Error(JSON.stringify(results));
  return results;
}

const refusalOf = (outcome: object) => ('errors' in outcome ? (outcome as Refusal) : null);
const codesOf = (outcome: object) =>
  refusalOf(outcome)?.errors.map((e) => `${e.code} ${e.message.split(': ')[1]}`);

describe('every statistic equals pycocotools 2.0.11 within 1e-9', () => {
  for (const task of TASKS) {
    it(task, () => {
      const truth = truthOf(golden('truth'), task);
      const { stats } = evaluateCoco(truth, resultsOf(golden(`results-${task}`), truth)).all;
      const expected: number[] = parse(golden('expected'))[task];
      expect(expected).toHaveLength(task === 'keypoints' ? 10 : 12);
      // pycocotools writes -1 where there is nothing to measure.
      for (const [k, stat] of statsOf(task).entries())
        expect(Math.abs((stats[stat] ?? -1) - expected[k]!), stat).toBeLessThan(1e-9);
    });
  }
});

describe('what must hold whatever the data', () => {
  it('the order of results with distinct scores changes nothing', () => {
    const truth = truthOf(golden('truth'), 'bbox');
    const list = parse(golden('results-bbox')).map((r: object, k: number) => ({
      ...r,
      score: (k * 37) % 1009,
    }));
    const score = (results: object[]) =>
      evaluateCoco(truth, resultsOf(encode(JSON.stringify(results)), truth));
    const plain = score(list);
    const shuffled = fc.shuffledSubarray<object>(list, { minLength: list.length });
    fc.assert(
      fc.property(shuffled, (other) => {
        expect(score(other)).toEqual(plain);
      }),
      { numRuns: 30 },
    );
  });

  it('the truth handed in as results scores 1 on every statistic that is measured', () => {
    const file = parse(golden('truth'));
    file.annotations = file.annotations.filter((a: { iscrowd: number }) => a.iscrowd === 0);
    const bytes = encode(JSON.stringify(file));
    for (const task of ['bbox', 'segm'] as const) {
      const truth = truthOf(bytes, task);
      const own = file.annotations.map(({ bbox, ...rest }: { bbox: number[] }) =>
        task === 'bbox' ? { ...rest, bbox, score: 1 } : { ...rest, score: 1 },
      );
      const { stats } = evaluateCoco(truth, resultsOf(encode(JSON.stringify(own)), truth)).all;
      expect([stats.AP, stats.AP50, stats.AP75]).toEqual([1, 1, 1]);
    }
  });

  it('a part is scored as if the other images were not there', () => {
    const file = parse(golden('truth'));
    const truth = truthOf(golden('truth'), 'bbox');
    const mask = Uint8Array.from(truth.imageIds, (_, k) => k % 2);
    const parts = evaluateCoco(truth, resultsOf(golden('results-bbox'), truth), mask);
    for (const [wanted, got] of [
      [1, parts.public],
      [0, parts.private],
    ] as const) {
      const kept = new Set(Array.from(truth.imageIds).filter((_, k) => mask[k] === wanted));
      const isKept = (entry: { image_id: number }) => kept.has(entry.image_id);
      const alone = truthOf(
        encode(
          JSON.stringify({
            ...file,
            images: file.images.filter((image: { id: number }) => kept.has(image.id)),
            annotations: file.annotations.filter(isKept),
          }),
        ),
        'bbox',
      );
      const own = encode(JSON.stringify(parse(golden('results-bbox')).filter(isKept)));
      expect(got).toEqual(evaluateCoco(alone, resultsOf(own, alone)).all);
    }
  });

  it('areas of two masks add up over union and intersection', () => {
    const pixels = fc.array(fc.boolean(), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(pixels, pixels, (a, b) => {
        const [x, y] = [toRle(a), toRle(b)];
        expect(areaOf(unionOf(x, y)) + intersectionOf(x, y)).toBe(areaOf(x) + areaOf(y));
        expect(intersectionOf(x, y)).toBe(intersectionOf(y, x));
      }),
    );
  });

  it('the radix sort of many scores is the stable sort of few', () => {
    const scores = Float64Array.from({ length: 20_000 }, (_, k) => ((k * 7919) % 101) - 50 + (k % 2) / 4);
    scores[5] = -0;
    const plain = Array.from(scores.keys()).sort((a, b) => scores[b]! - scores[a]!);
    expect(Array.from(orderByFallingScore(identityOrder(20_000), scores))).toEqual(plain);
  });
});

function toRle(pixels: boolean[]): Rle {
  const counts = [0];
  let last = false;
  for (const pixel of pixels) {
    if (pixel !== last) counts.push(0);
    counts[counts.length - 1]!++;
    last = pixel;
  }
  return { height: 3, width: 4, counts: Uint32Array.from(counts) };
}

describe('bad files are refused with what is wrong and where', () => {
  const truth = truthOf(golden('truth'), 'segm');
  const boxes = truthOf(golden('truth'), 'bbox');
  const [image, category] = [truth.imageIds[0]!, truth.categoryIds[0]!];
  const [height, width] = [truth.sizes[0]!, truth.sizes[1]!];
  const good = { image_id: image, category_id: category, score: 0.5, bbox: [1, 1, 2, 2] };
  const results = (list: unknown, of = boxes) => readCocoResults(encode(JSON.stringify(list)), of, LIMIT);

  it('JSON that does not parse: the line', () => {
    const outcome = readCocoResults(encode('[\n{"image_id": 1},\n{"score": NaN}]'), boxes, LIMIT);
    expect(refusalOf(outcome)?.errors[0]).toMatchObject({ code: 'bad_json', row: 3 });
    expect(codesOf(readCocoResults(encode('[{'), boxes, LIMIT))).toEqual(['bad_json character 3']);
  });

  it('entries: all faults at once', () => {
    const outcome = results([
      { ...good, image_id: -5 },
      { ...good, category_id: 'x' },
      { ...good, bbox: [1, 2, 3] },
      { ...good, bbox: [1, 2, -3, 4], score: '1' },
      7,
      good,
    ]);
    expect(codesOf(outcome)?.sort()).toEqual([
      'bad_box [2].bbox = [1,2,3]',
      'bad_box [3].bbox = [1,2,-3,4]',
      'bad_structure [4]',
      'not_a_number [3].score = 1',
      'unknown_category [1].category_id = x',
      'unknown_image [0].image_id = -5',
    ]);
  });

  it('masks of another size, damaged run lengths, polygons that are none', () => {
    const { bbox: _, ...rest } = good;
    const masked = (segmentation: unknown) => ({ ...rest, segmentation });
    const outcome = results(
      [
        masked({ size: [height + 1, width], counts: [1] }),
        masked({ size: [height, width], counts: [1] }),
        masked({ size: [height, width], counts: 'é' }),
        masked({ size: [height, width], counts: [-1, height * width + 1] }),
        masked([[1, 2, 3, 4]]),
        masked([[1, 2, 3, 4, 1e9, 5]]),
      ],
      truth,
    );
    expect(refusalOf(outcome)?.counts).toEqual({ mask_size: 2, bad_mask: 2, bad_polygon: 2 });
  });

  it('a file of bad entries lists twenty and counts all', () => {
    const refusal = refusalOf(results(Array.from({ length: 50 }, () => ({ ...good, image_id: 0.5 }))));
    expect(refusal?.errors).toHaveLength(20);
    expect(refusal?.counts).toEqual({ unknown_image: 50 });
  });

  it('a truth without a list, with an id twice, or without areas is the organiser’s to mend', () => {
    const read = (file: unknown) => readCocoTruth(encode(JSON.stringify(file)), { task: 'bbox', ...LIMIT });
    expect(refusalOf(read({ images: [] }))?.counts).toEqual({ bad_structure: 2, no_rows: 1 });
    const box = { image_id: 1, category_id: 1, bbox: [0, 0, 1, 1] };
    const file = {
      images: [{ id: 1 }, { id: 1 }],
      categories: [{ id: 1 }],
      annotations: [
        { ...box, id: 0, area: 1 },
        { ...box, id: 3 },
      ],
    };
    expect(refusalOf(read(file))).toMatchObject({
      file: 'truth',
      counts: { duplicate_id: 1, bad_structure: 1, bad_area: 1 },
    });
  });

  it('any JSON at all is scored or refused, never thrown at', () => {
    fc.assert(
      fc.property(fc.json(), (text) => void readCocoResults(encode(text), truth, LIMIT)),
      { numRuns: 500 },
    );
  });
});
