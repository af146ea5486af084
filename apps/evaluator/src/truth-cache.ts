import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Scoring, Truth } from '@jiebang/scoring/score/scoring';
import { failureOf } from './failures.ts';
import { type Failure, plainFailure } from './protocol.ts';
import { openTruth, SealError } from './sealing.ts';

export interface OpenedTruth {
  handle: Truth;
  /** What knows how to read and weigh the handle. */
  scoring: Scoring;
  /** Secret seed of the public/private split. */
  seed: string;
}

export type TruthLookup = { ok: true; truth: OpenedTruth; cached: boolean } | { ok: false; failure: Failure };

/**
 * Parsed truths by the digest of their sealed files, the least recently used dropped first when together they pass
 * the budget. A hit needs neither file nor key: the digest names the content.
 */
export class TruthCache {
  private readonly entries = new Map<string, OpenedTruth>();
  private readonly privateKeyPem: string;
  private readonly maxBytes: number;

  constructor(privateKeyPem: string, maxBytes: number) {
    this.privateKeyPem = privateKeyPem;
    this.maxBytes = maxBytes;
  }

  get(sealed: { path: string; sha256: string }, scoring: Scoring, maxRows: number): TruthLookup {
    const key = `${sealed.sha256}:${scoring.form}`;
    const known = this.entries.get(key);
    if (known) {
      this.entries.delete(key);
      this.entries.set(key, known);
      return { ok: true, truth: known, cached: true };
    }
    const opened = this.open(sealed);
    if (!opened.ok) return opened;
    const handle = scoring.readTruth(opened.csv, { maxRows, hashKey: randomHashKey() });
    if ('errors' in handle) return { ok: false, failure: failureOf(handle) };
    const truth = { handle, scoring, seed: opened.seed };
    this.entries.set(key, truth);
    return { ok: true, truth, cached: false };
  }

  /** Drops what is over the budget. Called after a run, when the splits made on the way are counted too. */
  trim(): void {
    let total = 0;
    for (const truth of this.entries.values()) total += byteSize(truth);
    for (const [key, truth] of this.entries) {
      if (total <= this.maxBytes) return;
      total -= byteSize(truth);
      this.entries.delete(key);
    }
  }

  private open(sealed: {
    path: string;
    sha256: string;
  }): { ok: true; seed: string; csv: Uint8Array } | { ok: false; failure: Failure } {
    let bytes: Buffer;
    try {
      bytes = readFileSync(sealed.path);
    } catch {
      return plainFailure('truth_unreadable', 'platform');
    }
    if (createHash('sha256').update(bytes).digest('hex') !== sealed.sha256)
      return plainFailure('truth_altered', 'platform');
    try {
      return { ok: true, ...openTruth(this.privateKeyPem, bytes) };
    } catch (error) {
      if (!(error instanceof SealError)) throw error;
      return plainFailure(error.code === 'wrong_key' ? 'truth_wrong_key' : 'truth_altered', 'platform');
    }
  }
}

const byteSize = ({ scoring, handle }: OpenedTruth) => scoring.byteSize(handle);

function randomHashKey(): { k0: number; k1: number } {
  const bytes = randomBytes(8);
  return { k0: bytes.readInt32LE(0), k1: bytes.readInt32LE(4) };
}
