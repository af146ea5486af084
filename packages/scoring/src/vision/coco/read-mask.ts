import type { ScoringErrorCode } from '../../errors.ts';
import { polygonsToRle } from './polygon.ts';
import { isObject } from './read-json.ts';
import { decodeCounts, fitsSize, type Rle } from './rle.ts';

export interface MaskFault {
  code: ScoringErrorCode;
  detail: string;
}

/** A point may lie outside its image, but a line to it is drawn step by step: no further than this many image sizes. */
const MAX_OUTSIDE = 2;

/** A segmentation as COCO writes it: polygons, or run lengths compressed or in plain numbers, of the image's size. */
export function readMask(value: unknown, height: number, width: number): Rle | MaskFault {
  if (Array.isArray(value)) return readPolygons(value, height, width);
  if (!isObject(value)) return { code: 'bad_mask', detail: 'segmentation' };
  const { size, counts } = value;
  if (!Array.isArray(size) || size.length !== 2) return { code: 'bad_mask', detail: 'size' };
  if (size[0] !== height || size[1] !== width)
    return { code: 'mask_size', detail: `${size[0]}×${size[1]}, ${height}×${width} expected` };
  const runs = typeof counts === 'string' ? decodeCounts(counts) : readCounts(counts);
  if (runs === null) return { code: 'bad_mask', detail: 'counts' };
  if (!fitsSize(runs, height, width))
    return { code: 'mask_size', detail: 'the runs do not add up to the size' };
  return { height, width, counts: runs };
}

function readCounts(counts: unknown): Uint32Array | null {
  if (!Array.isArray(counts)) return null;
  const isRun = (run: unknown) =>
    Number.isInteger(run) && (run as number) >= 0 && (run as number) <= 0xffffffff;
  return counts.every(isRun) ? Uint32Array.from(counts) : null;
}

function readPolygons(polygons: unknown[], height: number, width: number): Rle | MaskFault {
  const reach = MAX_OUTSIDE * Math.max(height, width);
  const isNear = (at: unknown) => typeof at === 'number' && Math.abs(at) <= reach;
  for (const polygon of polygons) {
    if (!Array.isArray(polygon) || polygon.length < 6 || polygon.length % 2 === 1)
      return { code: 'bad_polygon', detail: 'fewer than three points' };
    const odd = polygon.findIndex((at) => !isNear(at));
    if (odd >= 0) return { code: 'bad_polygon', detail: `${polygon[odd]}` };
  }
  if (polygons.length === 0) return { code: 'bad_polygon', detail: 'no polygon' };
  return polygonsToRle(polygons as number[][], height, width);
}

export function isFault(mask: Rle | MaskFault): mask is MaskFault {
  return 'code' in mask;
}
