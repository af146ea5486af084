import type { Refusal } from '../errors.ts';
import type { HashKey } from '../hash/half-sip-hash.ts';

/** A truth as one form of files holds it in memory; only the scoring that read it looks inside. */
export interface Truth {
  /** Name of the form it was read in: {@link Scoring.form}. */
  readonly form: string;
}

export interface ReadLimits {
  /** Rows of a table, or entries of a document. */
  maxRows: number;
}

/** The secret division of a truth into public and private rows; 0 or 1 leave one side empty on purpose. */
export interface Split {
  /** 32 hexadecimal digits. */
  seed: string;
  publicFraction: number;
}

export interface FileScore {
  /** Over all rows. */
  score: number;
  /** Over the public rows; null without a split, or when its fraction leaves this side empty on purpose. */
  publicScore: number | null;
  privateScore: number | null;
  rows: number;
  publicRows: number;
}

export type FileOutcome = { ok: true; result: FileScore } | { ok: false; refusal: Refusal };

/** Steps of a run, told as they begin: for timings, and to know where a run that was stopped had got to. */
export type ScoreStage = 'parse' | 'join' | 'score' | 'done';

/** What may be told about a truth without telling the truth. */
export interface TruthSummary {
  rows: number;
  idColumn: string;
  targetColumns: string[];
  /** Distinct labels per target; null for one that holds numbers. */
  classCounts: (number | null)[];
  publicRows: number;
}

/**
 * How the files of a metric are read, parted and scored, with its params already filled in: one kind for tables with
 * ids, one for detections. Truths of the same `form` are alike, whichever metric read them, and may be kept once.
 */
export interface Scoring {
  readonly form: string;
  /** Reads and indexes a truth; its errors are the organiser's to mend. */
  readTruth(bytes: Uint8Array, options: ReadLimits & { hashKey: HashKey }): Truth | Refusal;
  /** Bytes a truth keeps alive, splits made so far among them. */
  byteSize(truth: Truth): number;
  /** Whether the metric can be computed on the truth and on both sides of its split, asked before the first submission. */
  check(truth: Truth, split: Split | null): Refusal | null;
  summarize(truth: Truth, split: Split | null): TruthSummary;
  /** Scores one prediction: read once, the metric on all, the public and the private rows. */
  score(
    truth: Truth,
    bytes: Uint8Array,
    split: Split | null,
    options: ReadLimits & { onStage?: (stage: ScoreStage) => void },
  ): FileOutcome;
}
