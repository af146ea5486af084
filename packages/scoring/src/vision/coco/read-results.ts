import { ErrorLog } from '../../csv/error-log.ts';
import { type Refusal, refuse, scoringError } from '../../errors.ts';
import type { CocoItems, CocoResults, CocoTruth } from './model.ts';
import { ItemReader } from './read-items.ts';
import { isObject, readJson } from './read-json.ts';
import { areaOf } from './rle.ts';

/** Reads a COCO results file, a list of `{image_id, category_id, score, bbox | segmentation | keypoints}`. */
export function readCocoResults(
  bytes: Uint8Array,
  truth: CocoTruth,
  options: { maxItems: number },
): CocoResults | Refusal {
  const log = new ErrorLog('prediction');
  const parsed = readJson(bytes, log);
  if (parsed === null) return log.toRefusal(bytes);
  const list = parsed.value;
  if (!Array.isArray(list))
    return refuse('prediction', scoringError('bad_structure', { detail: 'a list expected' }));
  if (list.length > options.maxItems)
    return refuse(
      'prediction',
      scoringError('too_many_rows', { detail: `${list.length} > ${options.maxItems}` }),
    );
  const places = (ids: Float64Array) => new Map(Array.from(ids, (id, place) => [id, place]));
  const reader = new ItemReader({
    task: truth.task,
    count: list.length,
    pointKinds: truth.sigmas.length,
    known: { images: places(truth.imageIds), categories: places(truth.categoryIds), sizes: truth.sizes },
    log,
    listName: '',
  });
  const scores = new Float64Array(list.length);
  for (let at = 0; at < list.length; at++) {
    const entry = reader.read(list[at], at, truth.task === 'bbox');
    if (entry === null) continue;
    const { score } = entry;
    if (typeof score !== 'number') reader.fault('not_a_number', at, '.score', entry, score);
    else if (!Number.isFinite(score)) reader.fault('not_finite', at, '.score', entry, score);
    else scores[at] = score;
  }
  if (!log.isEmpty) return log.toRefusal(bytes);
  setAreas(reader.items, truth, hasBoxes(list));
  return { items: reader.items, scores };
}

/** Results whose first entry has a box are measured by their boxes, as in pycocotools, whatever else they hold. */
function hasBoxes(list: unknown[]): boolean {
  const [first] = list;
  return isObject(first) && Array.isArray(first.bbox) && first.bbox.length > 0;
}

function setAreas(items: CocoItems, truth: CocoTruth, byBox: boolean): void {
  const size = 3 * truth.sigmas.length;
  for (let k = 0; k < items.count; k++) {
    if (byBox) items.area[k] = items.boxes[4 * k + 2]! * items.boxes[4 * k + 3]!;
    else if (truth.task === 'segm') items.area[k] = areaOf(items.masks[k]!);
    else items.area[k] = spanOf(items.points.subarray(k * size, (k + 1) * size));
  }
}

/** Area of the smallest box around the points, those of no confidence too. */
function spanOf(points: Float64Array): number {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let k = 0; k < points.length; k += 3) {
    left = Math.min(left, points[k]!);
    right = Math.max(right, points[k]!);
    top = Math.min(top, points[k + 1]!);
    bottom = Math.max(bottom, points[k + 1]!);
  }
  return (right - left) * (bottom - top);
}
