import { type Refusal, refuse, scoringError } from '../../errors.ts';
import { type Part, type PartScores, refuseUndefined } from '../../score/score-file.ts';
import type { FileOutcome, ReadLimits, ScoreStage, Scoring, Split, Truth } from '../../score/scoring.ts';
import { spansOf } from '../../split/spans-of.ts';
import { splitRows } from '../../split/split-rows.ts';
import { type CocoScores, evaluateCoco } from './evaluate.ts';
import type { CocoResults, CocoTask, CocoTruth } from './model.ts';
import { readCocoResults } from './read-results.ts';
import { readCocoTruth } from './read-truth.ts';
import type { CocoStat } from './summarize.ts';

/** A ground truth with the splits of its images made so far, by public fraction. */
interface OpenCoco extends Truth {
  coco: CocoTruth;
  fileBytes: number;
  masks: Map<number, Uint8Array>;
}

/** Objects of a parsed truth take about this many times the bytes of its file. */
const MEMORY_PER_BYTE = 2;
const NO_RESULTS = new TextEncoder().encode('[]');

/** How COCO's files are read, and one of its statistics is computed; the rows of a truth are its images. */
export function createCocoScoring(task: CocoTask, stat: CocoStat): Scoring {
  const form = `coco:${task}`;
  const own = (truth: Truth): OpenCoco => {
    if (truth.form !== form) throw new TypeError(`a truth read as ${truth.form} is not one of ${form}`);
    return truth as OpenCoco;
  };
  return {
    form,
    readTruth(bytes, { maxRows }) {
      const coco = readCocoTruth(bytes, { task, maxItems: maxRows });
      return 'errors' in coco ? coco : { form, coco, fileBytes: bytes.length, masks: new Map() };
    },
    byteSize: (truth) => own(truth).fileBytes * MEMORY_PER_BYTE,
    check: (truth, split) => check(own(truth), stat, split),
    summarize(truth, split) {
      const { imageIds, categoryIds } = own(truth).coco;
      return {
        rows: imageIds.length,
        idColumn: 'image_id',
        targetColumns: ['category_id', task === 'segm' ? 'segmentation' : task, 'score'],
        classCounts: [categoryIds.length, null, null],
        publicRows: split ? countPublic(maskOf(own(truth), split)) : imageIds.length,
      };
    },
    score: (truth, bytes, split, options) => score(own(truth), stat, bytes, split, options),
  };
}

function check(truth: OpenCoco, stat: CocoStat, split: Split | null): Refusal | null {
  const mask = split && maskOf(truth, split);
  const count = mask && countPublic(mask);
  const empty = count === 0 ? 'public' : count === mask?.length ? 'private' : null;
  if (empty) return refuse('truth', scoringError('empty_split', { detail: `${empty} images` }));
  // No result at all scores 0 wherever there is something to find.
  const none = readCocoResults(NO_RESULTS, truth.coco, { maxItems: 0 });
  return 'errors' in none ? none : refuseTruth(scoreParts(truth.coco, none, stat, mask));
}

function score(
  truth: OpenCoco,
  stat: CocoStat,
  bytes: Uint8Array,
  split: Split | null,
  { maxRows, onStage }: ReadLimits & { onStage?: (stage: ScoreStage) => void },
): FileOutcome {
  const { coco } = truth;
  onStage?.('parse');
  const results = readCocoResults(bytes, coco, { maxItems: maxRows });
  if ('errors' in results) return { ok: false, refusal: results };
  onStage?.('join');
  const mask = split && maskOf(truth, split);
  onStage?.('score');
  const scores = scoreParts(coco, results, stat, mask);
  onStage?.('done');
  const refusal = refuseTruth(scores);
  if (refusal) return { ok: false, refusal };
  const { all, public: publicScore, private: privateScore } = scores as Record<Part, number | null>;
  const rows = coco.imageIds.length;
  const publicRows = mask ? countPublic(mask) : rows;
  return { ok: true, result: { score: all as number, publicScore, privateScore, rows, publicRows } };
}

/** A part that was left empty on purpose has no score, and the other is the whole. */
function scoreParts(
  coco: CocoTruth,
  results: CocoResults,
  stat: CocoStat,
  mask: Uint8Array | null,
): PartScores {
  const count = mask ? countPublic(mask) : 0;
  const isDivided = mask !== null && count > 0 && count < mask.length;
  const parts = evaluateCoco(coco, results, isDivided ? mask : null);
  const of = (scores: CocoScores | null) => scores?.stats[stat] ?? 'undefined_metric';
  const all = of(parts.all);
  if (isDivided) return { all, public: of(parts.public), private: of(parts.private) };
  if (mask === null) return { all, public: null, private: null };
  return count > 0 ? { all, public: all, private: null } : { all, public: null, private: all };
}

/** A statistic is undefined only where the truth holds nothing to measure it on. */
function refuseTruth(scores: PartScores): Refusal | null {
  const refusal = refuseUndefined(scores);
  return refusal && { ...refusal, file: 'truth' };
}

/** Which images are public, by the hash of their ids under the truth's secret seed. */
function maskOf({ coco, masks }: OpenCoco, { seed, publicFraction }: Split): Uint8Array {
  const known = masks.get(publicFraction);
  if (known) return known;
  const mask = splitRows(spansOf(Array.from(coco.imageIds, String)), seed, publicFraction);
  masks.set(publicFraction, mask);
  return mask;
}

function countPublic(mask: Uint8Array): number {
  return mask.reduce((sum, side) => sum + side, 0);
}
