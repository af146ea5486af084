import { ErrorLog } from '../../csv/error-log.ts';
import { type Refusal, refuse, scoringError } from '../../errors.ts';
import { type CocoTask, type CocoTruth, PERSON_SIGMAS } from './model.ts';
import { identityOrder, orderByKey } from './order.ts';
import { ItemReader, type KnownIds } from './read-items.ts';
import { isObject, type JsonObject, readJson } from './read-json.ts';

/** 65,536² pixels: beyond it the product of both sides is no 32-bit number. */
const MAX_SIDE = 65_535;

export interface ReadCocoTruthOptions {
  task: CocoTask;
  /** Spread of each kind of key point; COCO's seventeen of a person unless given. */
  sigmas?: readonly number[] | undefined;
  maxItems: number;
}

/** Reads a COCO ground truth (`images`, `categories`, `annotations`); its errors are the organiser's to mend. */
export function readCocoTruth(bytes: Uint8Array, options: ReadCocoTruthOptions): CocoTruth | Refusal {
  const log = new ErrorLog('truth');
  const parsed = readJson(bytes, log);
  if (parsed === null) return log.toRefusal(bytes);
  const lists = readLists(parsed.value, log);
  if (lists === null) return log.toRefusal(bytes);
  if (lists.annotations.length > options.maxItems)
    return refuse('truth', scoringError('too_many_rows', { detail: `annotations > ${options.maxItems}` }));
  const images = readIds(lists.images, 'images', log);
  const categories = readIds(lists.categories, 'categories', log);
  const sizes = readSizes(lists.images, images.places, options.task, log);
  const known = { images: images.places, categories: categories.places, sizes };
  const truth = readAnnotations(lists.annotations, known, options, log);
  return log.isEmpty
    ? { ...truth, imageIds: images.ids, categoryIds: categories.ids, sizes }
    : log.toRefusal(bytes);
}

type Lists = Record<'images' | 'categories' | 'annotations', unknown[]>;

function readLists(value: unknown, log: ErrorLog): Lists | null {
  const lists: Partial<Lists> = {};
  for (const name of ['images', 'categories', 'annotations'] as const) {
    const list = isObject(value) ? value[name] : undefined;
    if (Array.isArray(list)) lists[name] = list;
    else log.add('bad_structure', -1, () => ({ detail: name }));
    if (Array.isArray(list) && list.length === 0) log.add('no_rows', -1, () => ({ detail: name }));
  }
  return log.isEmpty ? (lists as Lists) : null;
}

/** The ids of a list in ascending order, and the place of each. */
function readIds(
  list: unknown[],
  name: string,
  log: ErrorLog,
): { ids: Float64Array; places: Map<number, number> } {
  const found = new Set<number>();
  for (const [at, entry] of list.entries()) {
    const id = isObject(entry) ? entry.id : undefined;
    if (!Number.isSafeInteger(id)) log.add('bad_structure', -1, () => ({ detail: `${name}[${at}].id` }));
    else if (found.has(id as number))
      log.add('duplicate_id', -1, () => ({ id: `${id}`, detail: `${name}[${at}]` }));
    else found.add(id as number);
  }
  const ids = Float64Array.from(found).sort();
  return { ids, places: new Map(Array.from(ids, (id, place) => [id, place])) };
}

function readSizes(list: unknown[], places: Map<number, number>, task: CocoTask, log: ErrorLog): Uint32Array {
  const sizes = new Uint32Array(2 * places.size);
  if (task !== 'segm') return sizes;
  const isSide = (side: unknown) =>
    Number.isInteger(side) && (side as number) > 0 && (side as number) <= MAX_SIDE;
  for (const [at, entry] of list.entries()) {
    if (!isObject(entry)) continue;
    const { id, height, width } = entry;
    const place = places.get(id as number);
    if (place === undefined) continue;
    if (isSide(height) && isSide(width)) sizes.set([height as number, width as number], 2 * place);
    else log.add('bad_structure', -1, () => ({ id: `${id}`, detail: `images[${at}].height, width` }));
  }
  return sizes;
}

function readAnnotations(
  list: unknown[],
  known: KnownIds,
  { task, sigmas = PERSON_SIGMAS }: ReadCocoTruthOptions,
  log: ErrorLog,
): Omit<CocoTruth, 'imageIds' | 'categoryIds' | 'sizes'> {
  const count = list.length;
  const pointKinds = sigmas.length;
  const reader = new ItemReader({ task, count, pointKinds, known, log, listName: 'annotations' });
  const crowd = new Uint8Array(count);
  const ignored = new Uint8Array(count);
  const ids = new Set<number>();
  for (const [at, value] of list.entries()) {
    const entry = reader.read(value, at, task !== 'segm');
    if (entry === null) continue;
    checkId(reader, ids, entry, at);
    if (typeof entry.area !== 'number' || !(entry.area >= 0))
      reader.fault('bad_area', at, '.area', entry, entry.area);
    else reader.items.area[at] = entry.area;
    crowd[at] = entry.iscrowd ? 1 : 0;
    ignored[at] = crowd[at]! | (task === 'keypoints' && visiblePoints(entry) === 0 ? 1 : 0);
  }
  const { items } = reader;
  const byImage = orderByKey(identityOrder(count), items.image, known.images.size);
  const order = orderByKey(byImage, items.category, known.categories.size);
  return { task, items, crowd, ignored, order, sigmas: Float64Array.from(sigmas) };
}

/** pycocotools takes an id of 0 for "not matched" and overwrites one that comes twice: neither may be in a truth. */
function checkId(reader: ItemReader, ids: Set<number>, entry: JsonObject, at: number): void {
  const id = entry.id as number;
  if (!Number.isSafeInteger(id) || id <= 0) reader.fault('bad_structure', at, '.id', entry, entry.id);
  else if (ids.has(id)) reader.fault('duplicate_id', at, '.id', entry, id);
  ids.add(id);
}

/** The file's own count where it has one: COCO's annotations of crowds have points that are not counted. */
function visiblePoints(entry: JsonObject): number {
  if (typeof entry.num_keypoints === 'number') return entry.num_keypoints;
  const points = Array.isArray(entry.keypoints) ? entry.keypoints : [];
  return points.filter((value, k) => k % 3 === 2 && value > 0).length;
}
