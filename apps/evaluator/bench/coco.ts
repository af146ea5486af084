import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evaluateCoco } from '@jiebang/scoring/vision/coco/evaluate';
import { readCocoResults } from '@jiebang/scoring/vision/coco/read-results';
import { readCocoTruth } from '@jiebang/scoring/vision/coco/read-truth';

const IMAGES = 5000;
const CATEGORIES = 80;
const OBJECTS_PER_IMAGE = 7;
const RESULTS_PER_OBJECT = 5;
const RUNS = 5;
const LIMIT = { maxItems: 10_000_000 };

/** What pycocotools takes for the same: truth loaded beforehand, results read from their file, matched and summed up. */
const PEER = `
import contextlib, io, json, sys, time
from pycocotools.coco import COCO
from pycocotools.cocoeval import COCOeval
with contextlib.redirect_stdout(io.StringIO()):
    truth = COCO(sys.argv[1])
    times = []
    for _ in range(int(sys.argv[3])):
        begun = time.perf_counter()
        run = COCOeval(truth, truth.loadRes(sys.argv[2]), 'bbox')
        run.evaluate(); run.accumulate(); run.summarize()
        times.append((time.perf_counter() - begun) * 1000)
print(json.dumps({'ms': sorted(times)[len(times) // 2], 'stats': list(run.stats)}))
`;

/**
 * All twelve statistics of COCO boxes on 5,000 generated images, the truth read beforehand. With a Python that has
 * pycocotools named (`coco.ts python3`), that runs on the same files and every statistic is compared.
 */
function benchCoco(python: string | undefined): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'coco-bench-'));
  try {
    const [truthPath, resultsPath] = [join(folder, 'truth.json'), join(folder, 'results.json')];
    const { truth: file, results: list } = generate();
    writeFileSync(truthPath, JSON.stringify(file));
    writeFileSync(resultsPath, JSON.stringify(list));
    const truth = readCocoTruth(readFileSync(truthPath), { task: 'bbox', ...LIMIT });
    if ('errors' in truth) throw new Error("the benchmark's own truth was refused");
    const runs = Array.from({ length: RUNS }, () => {
      const begun = performance.now();
      const results = readCocoResults(readFileSync(resultsPath), truth, LIMIT);
      if ('errors' in results) throw new Error("the benchmark's own results were refused");
      const read = performance.now();
      const { stats } = evaluateCoco(truth, results).all;
      return { readMs: read - begun, scoreMs: performance.now() - read, stats };
    });
    const [totalMs, readMs, scoreMs] = [
      median(runs.map((run) => run.readMs + run.scoreMs)),
      median(runs.map((run) => run.readMs)),
      median(runs.map((run) => run.scoreMs)),
    ];
    const own = { objects: file.annotations.length, results: list.length, totalMs, readMs, scoreMs };
    if (python === undefined) return own;
    const child = spawnSync(python, ['-c', PEER, truthPath, resultsPath, '3'], { encoding: 'utf8' });
    if (child.status !== 0) throw new Error(child.stderr);
    const peer: { ms: number; stats: number[] } = JSON.parse(child.stdout);
    const stats = Object.values(runs[0]!.stats);
    const largestDifference = Math.max(...stats.map((stat, k) => Math.abs((stat ?? -1) - peer.stats[k]!)));
    return { ...own, pycocotoolsMs: peer.ms, timesFaster: peer.ms / totalMs, largestDifference };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function generate() {
  const random = seededRandom(20260301);
  const between = (low: number, high: number) => low + random() * (high - low);
  const round = (value: number) => Math.round(value * 100) / 100;
  const annotations: object[] = [];
  const results: object[] = [];
  for (let image = 1; image <= IMAGES; image++) {
    for (let k = 0; k < OBJECTS_PER_IMAGE; k++) {
      const [w, h] = [between(5, 300), between(5, 300)];
      const box = [between(0, 640 - w), between(0, 480 - h), w, h];
      const category_id = 1 + Math.floor(random() ** 2 * CATEGORIES);
      annotations.push({
        id: annotations.length + 1,
        image_id: image,
        category_id,
        bbox: box.map(round),
        area: round(w * h * between(0.4, 1)),
        iscrowd: random() < 0.02 ? 1 : 0,
      });
      for (let n = 0; n < RESULTS_PER_OBJECT; n++) {
        const moved = box.map((side) => Math.max(0, round(side * between(0.8, 1.2))));
        const other = random() < 0.3 ? 1 + Math.floor(random() * CATEGORIES) : category_id;
        results.push({
          image_id: image,
          category_id: other,
          bbox: moved,
          score: Math.round(random() * 1e5) / 1e5,
        });
      }
    }
  }
  const images = Array.from({ length: IMAGES }, (_, k) => ({ id: k + 1, height: 480, width: 640 }));
  const categories = Array.from({ length: CATEGORIES }, (_, k) => ({ id: k + 1, name: `c${k + 1}` }));
  return { truth: { images, annotations, categories }, results };
}

/** A small linear congruential generator: the same files on every machine. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1]!;
}

process.stdout.write(`${JSON.stringify(benchCoco(process.argv[2]), null, 2)}\n`);
