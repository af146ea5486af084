import { type Rle, unionOf } from './rle.ts';

/** COCO draws outlines on a grid five times finer than the pixels, and this decides which border pixels count. */
const FINER = 5;

/**
 * The mask a list of polygons covers, pixel for pixel as COCO's mask API draws it: every polygon by its outline on a
 * finer grid, an outline's crossing of a pixel column's middle starting or ending a run; then the union of all.
 * @param polygons each `[x0, y0, x1, y1, …]` in pixels, at least three points, finite and near the image
 */
export function polygonsToRle(polygons: readonly (readonly number[])[], height: number, width: number): Rle {
  let merged: Rle | null = null;
  for (const polygon of polygons) {
    const one = polygonToRle(polygon, height, width);
    merged = merged === null ? one : unionOf(merged, one);
  }
  return merged ?? { height, width, counts: Uint32Array.of(height * width) };
}

function polygonToRle(polygon: readonly number[], height: number, width: number): Rle {
  const crossings: number[] = [];
  let [lastU, lastV] = [Number.NaN, 0];
  const visit = (u: number, v: number) => {
    // The first point has no predecessor, and a NaN never equals anything.
    if (u !== lastU && !Number.isNaN(lastU)) {
      const x = (Math.min(u, lastU) + 0.5) / FINER - 0.5;
      if (Number.isInteger(x) && x >= 0 && x <= width - 1) {
        const y = (Math.min(v, lastV) + 0.5) / FINER - 0.5;
        crossings.push(x * height + Math.ceil(Math.min(Math.max(y, 0), height)));
      }
    }
    [lastU, lastV] = [u, v];
  };
  const points = polygon.length >> 1;
  const at = (k: number) => Math.trunc(FINER * polygon[k]! + 0.5);
  for (let k = 0; k < points; k++) {
    const next = (k + 1) % points;
    drawEdge(at(2 * k), at(2 * k + 1), at(2 * next), at(2 * next + 1), visit);
  }
  crossings.push(height * width);
  return { height, width, counts: runsBetween(crossings) };
}

/** Visits the grid points of an edge from its start to its end. They are computed from the lower end, either way. */
function drawEdge(
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
  visit: (u: number, v: number) => void,
): void {
  const dx = Math.abs(toX - fromX);
  const dy = Math.abs(toY - fromY);
  const isFlat = dx >= dy;
  const isFlipped = isFlat ? fromX > toX : fromY > toY;
  const [startX, startY, endX, endY] = isFlipped ? [toX, toY, fromX, fromY] : [fromX, fromY, toX, toY];
  const length = isFlat ? dx : dy;
  // A point repeated is an edge without length; its slope is never used.
  const slope = length === 0 ? 0 : (isFlat ? endY - startY : endX - startX) / length;
  for (let d = 0; d <= length; d++) {
    const t = isFlipped ? length - d : d;
    if (isFlat) visit(t + startX, Math.trunc(startY + slope * t + 0.5));
    else visit(Math.trunc(startX + slope * t + 0.5), t + startY);
  }
}

/** Lengths between crossings in order; two crossings at one place cancel each other. */
function runsBetween(crossings: number[]): Uint32Array {
  const sorted = Float64Array.from(crossings).sort();
  const runs: number[] = [sorted[0]!];
  for (let k = 1; k < sorted.length; k++) {
    const run = sorted[k]! - sorted[k - 1]!;
    if (run > 0) runs.push(run);
    else if (++k < sorted.length) runs[runs.length - 1]! += sorted[k]! - sorted[k - 1]!;
  }
  return Uint32Array.from(runs);
}
