import type { ErrorLog } from '../../csv/error-log.ts';
import type { ScoringErrorCode } from '../../errors.ts';
import type { CocoItems, CocoTask } from './model.ts';
import { isNumbers, isObject, type JsonObject } from './read-json.ts';
import { isFault, readMask } from './read-mask.ts';

/** What the ids of a file must be known to, as places in the ascending lists. */
export interface KnownIds {
  images: ReadonlyMap<number, number>;
  categories: ReadonlyMap<number, number>;
  /** Height and width of each image. */
  sizes: Uint32Array;
}

export function emptyItems(count: number, task: CocoTask, pointKinds: number): CocoItems {
  return {
    count,
    image: new Uint32Array(count),
    category: new Uint32Array(count),
    area: new Float64Array(count),
    boxes: new Float64Array(4 * count),
    masks: [],
    points: new Float64Array(task === 'keypoints' ? 3 * pointKinds * count : 0),
  };
}

/** Reads objects one by one into columns and logs whatever is wrong with each, by its place in the list. */
export class ItemReader {
  readonly items: CocoItems;
  private readonly task: CocoTask;
  private readonly known: KnownIds;
  private readonly log: ErrorLog;
  private readonly pointKinds: number;
  private readonly listName: string;

  constructor(options: {
    task: CocoTask;
    count: number;
    pointKinds: number;
    known: KnownIds;
    log: ErrorLog;
    listName: string;
  }) {
    this.task = options.task;
    this.known = options.known;
    this.log = options.log;
    this.pointKinds = options.pointKinds;
    this.listName = options.listName;
    this.items = emptyItems(options.count, options.task, options.pointKinds);
  }

  /** Logs a fault of entry `at`, such as `annotations[3].bbox`. */
  fault(code: ScoringErrorCode, at: number, field: string, entry: JsonObject | null, detail?: unknown): void {
    this.log.add(code, -1, () => ({
      ...(entry?.image_id === undefined ? {} : { id: String(entry.image_id) }),
      detail: `${this.listName}[${at}]${field}${detail === undefined ? '' : ` = ${tell(detail)}`}`,
    }));
  }

  /** Reads image, category and shape of one entry; null where the entry is no object at all. */
  read(value: unknown, at: number, needsBox: boolean): JsonObject | null {
    if (!isObject(value)) {
      this.fault('bad_structure', at, '', null);
      return null;
    }
    const image = this.known.images.get(value.image_id as number);
    const category = this.known.categories.get(value.category_id as number);
    if (image === undefined) this.fault('unknown_image', at, '.image_id', value, value.image_id);
    if (category === undefined) this.fault('unknown_category', at, '.category_id', value, value.category_id);
    this.items.image[at] = image ?? 0;
    this.items.category[at] = category ?? 0;
    if (needsBox || value.bbox !== undefined) this.readBox(value, at, needsBox);
    if (this.task === 'segm' && image !== undefined) this.readMaskOf(value, at, image);
    if (this.task === 'keypoints') this.readPoints(value, at);
    return value;
  }

  private readBox(entry: JsonObject, at: number, isNeeded: boolean): void {
    const { bbox } = entry;
    if (isNumbers(bbox, 4) && bbox[2]! >= 0 && bbox[3]! >= 0) this.items.boxes.set(bbox, 4 * at);
    // An empty list is how some tools write "no box".
    else if (isNeeded || !(Array.isArray(bbox) && bbox.length === 0))
      this.fault('bad_box', at, '.bbox', entry, bbox);
  }

  private readMaskOf(entry: JsonObject, at: number, image: number): void {
    const [height, width] = [this.known.sizes[2 * image]!, this.known.sizes[2 * image + 1]!];
    const mask = readMask(entry.segmentation, height, width);
    if (isFault(mask)) this.fault(mask.code, at, '.segmentation', entry, mask.detail);
    else this.items.masks[at] = mask;
  }

  private readPoints(entry: JsonObject, at: number): void {
    const size = 3 * this.pointKinds;
    if (isNumbers(entry.keypoints, size)) this.items.points.set(entry.keypoints, size * at);
    else this.fault('bad_keypoints', at, '.keypoints', entry, `${size} numbers expected`);
  }
}

/** What stood there, short. */
function tell(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value)?.slice(0, 60) ?? String(value));
}
